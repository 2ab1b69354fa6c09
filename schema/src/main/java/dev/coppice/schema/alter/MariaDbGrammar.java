package dev.coppice.schema.alter;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Part;
import dev.coppice.schema.Routine;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** MariaDB and MySQL define a column anew as a whole, and keep an index for each reference. */
record MariaDbGrammar(Dialect dialect) implements Grammar {

    private static final Pattern ROUTINE =
            Pattern.compile("CREATE\\s.*?\\b(FUNCTION|PROCEDURE)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TOUCHED =
            Pattern.compile("(.*) ON UPDATE \\w+(?:\\(\\d*\\))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public boolean followsRenames() {
        return false;
    }

    @Override
    public boolean checksMakeWay() {
        return false;
    }

    @Override
    public boolean losesChecksOfColumns() {
        return true;
    }

    @Override
    public boolean referenceMakesWay(ColumnPair column) {
        return true;
    }

    /** A reference keeps the index that it needs, and its index has the name of its first column if it has none. */
    @Override
    public boolean referenceMakesWay(ForeignKey key, TableAlteration table, @Nullable TableAlteration target) {
        boolean losesIndex = table.outgoing().stream().anyMatch(index -> beginsWith(index, key.columns()));
        boolean losesKey =
                target != null && target.outgoing().stream().anyMatch(index -> beginsWith(index, key.targetColumns()));
        String first = key.columns().get(0);
        boolean losesName = key.name() == null
                && (table.upheaval().isRenamed(first)
                        || MariaDbLookup.changesHands(first, table.upheaval().pair()));
        return losesIndex || losesKey || losesName;
    }

    private static boolean beginsWith(List<String> index, List<String> columns) {
        return index.size() >= columns.size()
                && index.subList(0, columns.size()).equals(columns);
    }

    @Override
    public boolean canForgetExpression(Column generated) {
        return generated.value() instanceof ColumnValue.Generated value && value.stored();
    }

    @Override
    public boolean countsInKeysOnly() {
        return true;
    }

    @Override
    public List<String> drop(Table table, Part part) {
        return switch (part) {
            case Part.TableKey key -> List.of(alter(table) + "DROP PRIMARY KEY");
            case Part.TableIndex(var name, var index) -> List.of(dropIndex(table, index.name()));
            case Part.TableUnique(var name, var key) ->
                mayHaveNumber(table, part)
                        ? new MariaDbLookup(dialect).dropUnique(table, key)
                        : List.of(dropIndex(table, nameOf(table, part)));
            case Part.TableReference(var name, var key) -> dropReference(table, key);
            case Part.TableCheck(var name, var check) ->
                check.name() == null
                        ? new MariaDbLookup(dialect).dropCheck(table, check)
                        : List.of(alter(table) + "DROP CONSTRAINT " + dialect.quoteIfNeeded(check.name()));
            default -> throw new IllegalArgumentException("Not a part to be dropped from a table: " + part);
        };
    }

    private String dropIndex(Table table, String name) {
        return "DROP INDEX " + dialect.quoteIfNeeded(name) + " ON " + dialect.name(table.name());
    }

    /** With the index that it made for itself, if it found none. */
    private List<String> dropReference(Table table, ForeignKey key) {
        if (key.name() == null) {
            return new MariaDbLookup(dialect).dropReference(table, key, hasOwnIndex(table, key));
        }
        String name = dialect.quoteIfNeeded(key.name());
        List<String> statements = new ArrayList<>();
        statements.add(alter(table) + "DROP FOREIGN KEY " + name);
        if (hasOwnIndex(table, key)) {
            statements.add("DROP INDEX IF EXISTS " + name + " ON " + dialect.name(table.name()));
        }
        return statements;
    }

    private static boolean hasOwnIndex(Table table, ForeignKey key) {
        Stream<List<String>> others = Stream.of(
                        table.primaryKey().stream().map(own -> own.columns()),
                        table.uniqueConstraints().stream().map(own -> own.columns()),
                        table.indexes().stream().map(MariaDbGrammar::columns))
                .flatMap(lists -> lists);
        return others.noneMatch(index -> beginsWith(index, key.columns()));
    }

    private static List<String> columns(Index index) {
        return index.parts().stream()
                .takeWhile(part -> !part.expression() && part.suffix().isEmpty())
                .map(IndexPart::what)
                .toList();
    }

    /** Without a name, a unique constraint takes that of its first column. */
    private String nameOf(Table table, Part part) {
        return switch (part) {
            case Part.TableIndex(var name, var index) -> index.name();
            case Part.TableUnique(var name, var key) ->
                Objects.requireNonNullElse(
                        dialect.name(table, key), key.columns().get(0));
            default -> throw new IllegalArgumentException("Not an index: " + part);
        };
    }

    private static boolean mayHaveNumber(Table table, Part part) {
        return part instanceof Part.TableUnique(var name, var key)
                && key.name() == null
                && MariaDbLookup.mayHaveNumber(table, key.columns().get(0));
    }

    @Override
    public Optional<Turned> turn(TablePair table, Part current, Part wanted) {
        if (!new Likeness(table).ofAllButName(current, wanted)) {
            return Optional.empty();
        }
        if (current instanceof Part.TableUnique || current instanceof Part.TableIndex) {
            String old = nameOf(table.current(), current);
            String now = nameOf(table.wanted(), wanted);
            boolean isUncertain = mayHaveNumber(table.current(), current) || mayHaveNumber(table.wanted(), wanted);
            if (isUncertain) {
                return keepsName(table, current, wanted) ? Optional.of(Turned.NOTHING) : Optional.empty();
            }
            boolean isOtherCaseOnly = old.equalsIgnoreCase(now) && !old.equals(now);
            if (isOtherCaseOnly) {
                return Optional.empty();
            }
            NewName name = new NewName(table.after(), table.after().toString(), "INDEX", old, now);
            return Optional.of(new Turned(old.equals(now) ? null : name, otherComment(table, current, wanted)));
        }
        boolean hasSameName = current instanceof Part.TableKey
                || (current instanceof Part.TableReference one
                        && wanted instanceof Part.TableReference other
                        && Objects.equals(one.key().name(), other.key().name()))
                || (current instanceof Part.TableCheck check
                        && wanted instanceof Part.TableCheck now
                        && Objects.equals(check.check().name(), now.check().name()));
        return hasSameName ? Optional.of(Turned.NOTHING) : Optional.empty();
    }

    /** Whatever number it has in its name. */
    private static boolean keepsName(TablePair table, Part current, Part wanted) {
        return current instanceof Part.TableUnique(var name, var now)
                && wanted instanceof Part.TableUnique(var newName, var later)
                && now.name() == null
                && later.name() == null
                && now.columns().get(0).equals(later.columns().get(0))
                && !MariaDbLookup.changesHands(now.columns().get(0), table);
    }

    /** In one statement, which neither reads rows nor lets go of what a reference leans on. */
    @Override
    public String otherComment(Table table, Index index) {
        return alter(table) + "DROP INDEX " + dialect.quoteIfNeeded(index.name()) + ", " + dialect.addIndex(index);
    }

    @Override
    public String rename(NewName name) {
        return "ALTER TABLE " + dialect.name(name.table()) + " RENAME INDEX " + dialect.quoteIfNeeded(name.old())
                + " TO " + dialect.quoteIfNeeded(name.now());
    }

    @Override
    public String renameTable(TableName old, TableName now) {
        return "RENAME TABLE " + dialect.name(old) + " TO " + dialect.name(now);
    }

    @Override
    public boolean placesColumns() {
        return true;
    }

    /** Rows that stand would silently get a zero or an empty text. */
    @Override
    public boolean addsRequiredColumnsSafely() {
        return false;
    }

    /** What happens when a row is changed is no value for one that stands. */
    @Override
    public String valueOfDefault(String sql) {
        Matcher touched = TOUCHED.matcher(sql);
        return touched.matches() ? touched.group(1) : sql;
    }

    /** What is set anew on every update. */
    @Override
    public String leavingAlone(Table table) {
        return table.columns().stream()
                .filter(column -> column.value() instanceof ColumnValue.Expression(String sql)
                        && TOUCHED.matcher(sql).matches())
                .map(column -> dialect.quoteIfNeeded(column.name()))
                .map(name -> ", " + name + " = " + name)
                .collect(Collectors.joining());
    }

    @Override
    public void alter(Script script, TablePair table, ColumnStory story) {
        new MariaDbColumns(dialect, script, table).alter(story);
    }

    @Override
    public List<String> startWith(Sequence sequence, String query) {
        return List.of(
                "SET @coppice_start = (" + query + ")",
                "EXECUTE IMMEDIATE CONCAT("
                        + dialect.text("ALTER SEQUENCE " + dialect.name(sequence.name()) + " RESTART WITH ")
                        + ", @coppice_start)");
    }

    @Override
    public String dropTrigger(TableName table, Trigger trigger) {
        return "DROP TRIGGER " + dialect.name(new TableName(table.schema(), trigger.name()));
    }

    @Override
    public String dropRoutine(Routine routine) {
        Matcher kind = ROUTINE.matcher(routine.sql());
        if (!kind.matches()) {
            throw Refusal.OTHER_ROUTINE.byHand(
                    "Routine %s is neither a function nor a procedure".formatted(routine.name()));
        }
        return "DROP " + kind.group(1).toUpperCase(java.util.Locale.ROOT) + " " + dialect.name(routine.name());
    }

    @Override
    public void alterItself(Script script, TablePair table) {
        if (!Objects.equals(table.current().partitioning(), table.wanted().partitioning())) {
            throw Refusal.OTHER_PARTITIONS.byHand("Table %s would be divided in another way".formatted(table.before()));
        }
        String comment = table.wanted().comment();
        if (!Objects.equals(table.current().comment(), comment)) {
            script.add(
                    Phase.COMMENT,
                    alter(table.wanted()) + "COMMENT = " + dialect.text(comment == null ? "" : comment),
                    table.changesOfItself());
        }
        List<String> gone = PostgresGrammar.without(
                table.current().options(), table.wanted().options());
        List<String> fresh = PostgresGrammar.without(
                table.wanted().options(), table.current().options());
        for (String option : gone) {
            boolean isReplaced = fresh.stream().anyMatch(other -> key(other).equals(key(option)));
            if (key(option).equals("ENGINE") && !isReplaced) {
                script.add(Phase.SET_OPTIONS, alter(table.wanted()) + "ENGINE=InnoDB", table.changesOfItself());
            } else if (!isReplaced) {
                throw Refusal.OTHER_OPTIONS.byHand(
                        "Table %s would lose its option '%s'".formatted(table.before(), key(option)));
            }
        }
        fresh.forEach(option -> script.add(Phase.SET_OPTIONS, alter(table.wanted()) + option, table.changesOfItself()));
    }

    private static String key(String option) {
        return option.split("[ =]", 2)[0];
    }
}
