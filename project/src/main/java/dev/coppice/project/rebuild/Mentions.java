package dev.coppice.project.rebuild;

import dev.coppice.project.Attention;
import dev.coppice.project.code.JavaCode;
import dev.coppice.project.code.NotJava;
import dev.coppice.project.code.Word;
import dev.coppice.schema.Change;
import dev.coppice.schema.Part;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds where a project still names, in texts that no compiler reads, what the database calls differently now or has no
 * more: queries and addresses in Java's literals, and SQL. It goes by words, so it may point at a line that means
 * something else; a name is only looked for in files that speak of its table, and in lines that nobody generated.
 */
public final class Mentions {

    private static final Pattern SQL = Pattern.compile("(?i).*\\.sql");

    /** What was done once is not done differently later. */
    private static final Pattern HISTORY =
            Pattern.compile("(?i)(\\.coppice/|.*(migration|changelog|flyway|liquibase)).*");

    /** A name that is no more, and what became of it. */
    private record Gone(Pattern table, Pattern name, String became) {

        static Gone of(TableName table, String name, String became) {
            String singular = table.name().replaceFirst("(?i)s$", "");
            return new Gone(
                    Pattern.compile(Pattern.quote(singular), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    word(name),
                    became);
        }

        /** A name as the database has it, or as the attribute of an entity. */
        private static Pattern word(String name) {
            return Pattern.compile("(?<![\\p{L}\\p{N}_])(?:" + Pattern.quote(name) + "|" + Pattern.quote(camel(name))
                    + ")(?![\\p{L}\\p{N}_])");
        }

        private static String camel(String name) {
            Matcher matcher = Pattern.compile("_(\\p{L})").matcher(name.toLowerCase(Locale.ROOT));
            return matcher.replaceAll(
                    letter -> Matcher.quoteReplacement(letter.group(1).toUpperCase(Locale.ROOT)));
        }
    }

    /** A piece of text and the line that it begins in. */
    private record Piece(String text, int line) {}

    private final List<Gone> gone;

    private Mentions(SchemaDiff diff) {
        this.gone = diff.changes().stream().flatMap(Mentions::gone).toList();
    }

    /**
     * The lines of a project that name what is no more.
     *
     * @param after the project as it will be
     */
    public static List<Attention> of(ProjectState after, SchemaDiff diff) {
        Mentions mentions = new Mentions(diff);
        if (mentions.gone.isEmpty()) {
            return List.of();
        }
        return after.files().entrySet().stream()
                .filter(file -> !HISTORY.matcher(file.getKey()).matches())
                .flatMap(file -> mentions.inFile(file).filter(found -> isOwners(after, file.getValue(), found)))
                .distinct()
                .toList();
    }

    /** A line that is generated so says nothing that the owner has to know. */
    private static boolean isOwners(ProjectState after, FileText file, Attention found) {
        String name = fileName(found.path());
        String line = file.text()
                .lines()
                .skip(found.line() - 1L)
                .findFirst()
                .orElse("")
                .strip();
        return after.bases().entrySet().stream()
                .filter(base -> fileName(base.getKey()).equals(name))
                .noneMatch(base -> base.getValue().lines().map(String::strip).anyMatch(line::equals));
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Stream<Gone> gone(Change change) {
        return switch (change) {
            case Change.Added added -> Stream.empty();
            case Change.Dropped(Part.TableColumn(var table, var column, int position)) ->
                Stream.of(Gone.of(table, column.name(), "column %s.%s was dropped".formatted(table, column.name())));
            case Change.Dropped(Part.WholeTable(var table)) ->
                Stream.of(Gone.of(table.name(), table.name().name(), "table %s was dropped".formatted(table.name())));
            case Change.Dropped dropped -> Stream.empty();
            case Change.Altered(
                    Part.TableColumn(var table, var column, int before),
                    Part.TableColumn(var tableNow, var now, int after)) ->
                column.name().equals(now.name())
                        ? Stream.empty()
                        : Stream.of(Gone.of(
                                table,
                                column.name(),
                                "column %s.%s is called %s now".formatted(table, column.name(), now.name())));
            case Change.Altered(Part.TableItself before, Part.TableItself after) ->
                before.table().equals(after.table())
                        ? Stream.empty()
                        : Stream.of(Gone.of(
                                before.table(),
                                before.table().name(),
                                "table %s is called %s now".formatted(before.table(), after.table())));
            case Change.Altered altered -> Stream.empty();
        };
    }

    private Stream<Attention> inFile(Map.Entry<String, FileText> file) {
        String path = file.getKey();
        String text = file.getValue().text();
        List<Gone> named = gone.stream()
                .filter(name -> name.table().matcher(text).find())
                .filter(name -> name.name().matcher(text).find())
                .toList();
        return named.isEmpty()
                ? Stream.empty()
                : pieces(path, text).flatMap(piece -> named.stream().flatMap(name -> inPiece(path, piece, name)));
    }

    private static Stream<Attention> inPiece(String path, Piece piece, Gone name) {
        List<Attention> found = new ArrayList<>();
        Matcher matcher = name.name().matcher(piece.text());
        while (matcher.find()) {
            int line = piece.line() + linesBefore(piece.text(), matcher.start());
            found.add(new Attention(path, line, "names '%s', but %s".formatted(matcher.group(), name.became())));
        }
        return found.stream();
    }

    private static int linesBefore(String text, int place) {
        return (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    private static Stream<Piece> pieces(String path, String text) {
        if (SQL.matcher(path).matches()) {
            return Stream.of(new Piece(text, 1));
        }
        return path.endsWith(".java") ? literals(text) : Stream.empty();
    }

    private static Stream<Piece> literals(String text) {
        try {
            JavaCode code = JavaCode.parse(text);
            return code.allWords().stream()
                    .filter(word -> word.kind() == Word.Kind.LITERAL)
                    .map(word -> new Piece(word.text(), code.line(word.from())));
        } catch (NotJava e) {
            return Stream.empty();
        }
    }
}
