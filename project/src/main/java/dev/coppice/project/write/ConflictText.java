package dev.coppice.project.write;

import dev.coppice.project.Conflict;
import dev.coppice.project.OpenConflicts;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Explains the conflicts of one file to its owner. */
final class ConflictText {

    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_./#@%+=:,-]+");

    private final OpenConflicts file;
    private final StringBuilder text = new StringBuilder();

    private ConflictText(OpenConflicts file) {
        this.file = file;
    }

    static String of(OpenConflicts file) {
        ConflictText explanation = new ConflictText(file);
        explanation.heading();
        file.conflicts().forEach(explanation::conflict);
        return explanation.text.toString();
    }

    private void heading() {
        line("# Conflicts in " + Markdown.text(file.path()));
        line("");
        line("You and the database want different things here. Your version stays until you decide.");
    }

    private void conflict(Conflict conflict) {
        line("");
        line("## " + Markdown.text(conflict.part()));
        line("");
        line(Markdown.text(conflict.reason()));
        line("");
        line("%s:%d".formatted(Markdown.text(file.path()), conflict.line()));
        version("As it was generated last", conflict.base());
        version("Yours", conflict.mine());
        version("New", conflict.theirs());
        patch(conflict);
        commands(conflict);
    }

    private void version(String title, String part) {
        line("");
        if (part.isBlank()) {
            line(title + ": not there");
            return;
        }
        line(title + ":");
        line("");
        boolean isWhole = part.lines().anyMatch(line -> line.startsWith("package "));
        boolean isMember = language().equals("java") && !isWhole;
        text.append(Markdown.block(language(), isMember ? unindented(part) : part));
    }

    /** A member is cut out of its class at its first letter, so that only its other lines have the indentation of the class. */
    private static String unindented(String part) {
        int depth = part.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(ConflictText::depth)
                .filter(spaces -> spaces > 0)
                .min()
                .orElse(0);
        return part.lines()
                .map(line -> line.substring(Math.min(depth, depth(line))))
                .collect(Collectors.joining("\n"));
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    private void patch(Conflict conflict) {
        Optional<String> takeNew = file.findTakeNew(conflict).or(() -> replaced(conflict));
        takeNew.filter(after -> !after.equals(file.text())).ifPresent(after -> {
            line("");
            line("The new version as a patch:");
            line("");
            text.append(Markdown.block("diff", Patch.between(file.path(), file.text(), after)));
        });
    }

    /** Where the part stands in the file once and as it is, the new one can stand in its place. */
    private Optional<String> replaced(Conflict conflict) {
        String mine = conflict.mine();
        int place = mine.isBlank() ? -1 : file.text().indexOf(mine);
        boolean isUnique = place >= 0 && file.text().indexOf(mine, place + 1) < 0;
        return isUnique && !conflict.theirs().isBlank()
                ? Optional.of(file.text().substring(0, place)
                        + conflict.theirs()
                        + file.text().substring(place + mine.length()))
                : Optional.empty();
    }

    private void commands(Conflict conflict) {
        String id = quoted(ConflictFiles.id(file.path(), conflict));
        line("");
        line("Settle it with one of these:");
        line("");
        text.append(Markdown.block("sh", """
                coppice resolve %s mine     # it stays as it is
                coppice resolve %s new      # it becomes what is new
                coppice resolve %s edited   # you have edited the file yourself
                """.formatted(id, id, id)));
        boolean mayMapNothing = language().equals("java")
                && conflict.theirs().isBlank()
                && !conflict.mine().isBlank();
        if (mayMapNothing) {
            line("");
            line(
                    "Where it stays and maps what the database does not have any more, the server names it when it starts,");
            line("and refuses every request that needs it.");
        }
    }

    private String language() {
        return switch (file.path().substring(file.path().lastIndexOf('.') + 1)) {
            case "java" -> "java";
            case "yaml", "yml" -> "yaml";
            case "xml" -> "xml";
            default -> "";
        };
    }

    private static String quoted(String id) {
        return PLAIN_WORD.matcher(id).matches() ? id : "'" + id.replace("'", "'\\''") + "'";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
