package dev.coppice.schema.alter;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ColumnValue.Identity.Mode;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Part;
import dev.coppice.schema.Routine;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.PostgresNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL alters each property of a column by itself, renames everything, and follows names by identity. */
record PostgresGrammar(Dialect dialect) implements Grammar, StandardColumns.Words {

    @Override
    public boolean followsRenames() {
        return true;
    }

    @Override
    public boolean checksMakeWay() {
        return false;
    }

    @Override
    public boolean referenceMakesWay(ColumnPair column) {
        return column.current().type().getClass() != column.wanted().type().getClass();
    }

    @Override
    public boolean referenceMakesWay(ForeignKey key, TableAlteration table, @Nullable TableAlteration target) {
        return false;
    }

    @Override
    public boolean canForgetExpression(Column generated) {
        return generated.value() instanceof ColumnValue.Generated value && value.stored();
    }

    @Override
    public List<String> drop(Table table, Part part) {
        return part instanceof Part.TableIndex(TableName name, var index)
                ? List.of("DROP INDEX " + dialect.name(new TableName(name.schema(), index.name())))
                : List.of(alter(table) + "DROP CONSTRAINT " + dialect.quoteIfNeeded(nameOf(table, part)));
    }

    /** A name that PostgreSQL made up is one that it makes up again: known without asking. */
    private String nameOf(Table table, Part part) {
        String owner = table.name().name();
        return switch (part) {
            case Part.TableKey(var name, var key) -> given(key.name(), owner, List.of(), "pkey");
            case Part.TableReference(var name, var key) -> given(key.name(), owner, key.columns(), "fkey");
            case Part.TableUnique(var name, var key) -> given(key.name(), owner, key.columns(), "key");
            case Part.TableCheck(var name, var check) -> given(check.name(), owner, columns(table, check), "check");
            case Part.TableIndex(var name, var index) -> index.name();
            default -> throw new IllegalArgumentException("Not a part that has a name: " + part);
        };
    }

    private static String given(@Nullable String name, String owner, List<String> columns, String end) {
        return name == null ? PostgresNames.invented(owner, columns, end) : name;
    }

    /** A check's name shows its column if it has only one. */
    private List<String> columns(Table table, Check check) {
        List<Column> columns = new CheckedColumns(dialect, table).of(check);
        return columns.size() == 1 ? List.of(columns.get(0).name()) : List.of();
    }

    @Override
    public Optional<Turned> turn(TablePair table, Part current, Part wanted) {
        Likeness likeness = new Likeness(table);
        boolean isReference = current instanceof Part.TableReference now
                && wanted instanceof Part.TableReference later
                && likeness.ofAllButNameAndDeferral(now.key(), later.key());
        if (!isReference && !likeness.ofAllButName(current, wanted)) {
            return Optional.empty();
        }
        String old = nameOf(table.current(), current);
        String now = nameOf(table.wanted(), wanted);
        NewName name = old.equals(now) ? null : newName(table, current, old, now);
        List<String> statements = new ArrayList<>(deferral(table, current, wanted, now));
        statements.addAll(otherComment(table, current, wanted));
        return Optional.of(new Turned(name, statements));
    }

    private NewName newName(TablePair table, Part part, String old, String now) {
        boolean isIndex = part instanceof Part.TableIndex;
        boolean isOfTable = part instanceof Part.TableReference || part instanceof Part.TableCheck;
        String scope =
                isOfTable ? table.after().toString() : "schema " + table.after().schema();
        return new NewName(table.after(), scope, isIndex ? "INDEX" : "CONSTRAINT", old, now);
    }

    private List<String> deferral(TablePair table, Part current, Part wanted, String name) {
        if (current instanceof Part.TableReference now
                && wanted instanceof Part.TableReference later
                && now.key().deferral() != later.key().deferral()) {
            String words = switch (later.key().deferral()) {
                case NOT_DEFERRABLE -> "NOT DEFERRABLE";
                case INITIALLY_IMMEDIATE -> "DEFERRABLE INITIALLY IMMEDIATE";
                case INITIALLY_DEFERRED -> "DEFERRABLE INITIALLY DEFERRED";
            };
            return List.of(alter(table.wanted()) + "ALTER CONSTRAINT " + dialect.quoteIfNeeded(name) + " " + words);
        }
        return List.of();
    }

    @Override
    public String rename(NewName name) {
        return name.kind().equals("INDEX")
                ? "ALTER INDEX " + dialect.name(new TableName(name.table().schema(), name.old())) + " RENAME TO "
                        + dialect.quoteIfNeeded(name.now())
                : "ALTER TABLE " + dialect.name(name.table()) + " RENAME CONSTRAINT "
                        + dialect.quoteIfNeeded(name.old()) + " TO " + dialect.quoteIfNeeded(name.now());
    }

    @Override
    public String renameTable(TableName old, TableName now) {
        if (!old.findSchema().equals(now.findSchema())) {
            throw Refusal.OTHER_SCHEMA.byHand("Table %s would move to another schema as %s".formatted(old, now));
        }
        return Grammar.super.renameTable(old, now);
    }

    @Override
    public boolean placesColumns() {
        return false;
    }

    @Override
    public boolean addsRequiredColumnsSafely() {
        return true;
    }

    @Override
    public void alter(Script script, TablePair table, ColumnStory story) {
        new StandardColumns(dialect, script, table, this).alter(story);
    }

    @Override
    public String type() {
        return "TYPE";
    }

    @Override
    public boolean keysMakeRequired() {
        return true;
    }

    @Override
    public List<String> count(TablePair table, Column column) {
        String name = dialect.name(table.after());
        String quoted = dialect.quoteIfNeeded(column.name());
        String begin = begin(table.wanted(), column);
        if (((ColumnValue.Identity) column.value()).mode() != Mode.SEQUENCE) {
            Mode mode = ((ColumnValue.Identity) column.value()).mode();
            return List.of(alter(table.wanted()) + "ALTER COLUMN " + quoted + " ADD " + dialect.identity(mode), begin);
        }
        String sequence = PostgresNames.invented(table.after().name(), List.of(column.name()), "seq");
        String sequenceName = dialect.name(new TableName(table.after().schema(), sequence));
        return List.of(
                "CREATE SEQUENCE " + sequenceName + " AS " + dialect.type(column.withValue(ColumnValue.GIVEN))
                        + " OWNED BY " + name + "." + quoted,
                alter(table.wanted()) + "ALTER COLUMN " + quoted + " SET DEFAULT nextval(" + dialect.text(sequenceName)
                        + ")",
                begin);
    }

    private String begin(Table table, Column column) {
        return "SELECT setval(" + counter(table, column) + ", COALESCE(max(" + dialect.quoteIfNeeded(column.name())
                + "), 0) + 1, false) FROM " + dialect.name(table.name());
    }

    @Override
    public List<String> goOn(Table table, Column column) {
        return column.value() instanceof ColumnValue.Identity ? List.of(begin(table, column)) : List.of();
    }

    private String counter(Table table, Column column) {
        return "pg_get_serial_sequence(" + dialect.text(dialect.name(table.name())) + ", " + dialect.text(column.name())
                + ")";
    }

    @Override
    public List<String> stopCounting(TablePair table, ColumnStory story) {
        String column = alter(table.wanted()) + "ALTER COLUMN "
                + dialect.quoteIfNeeded(story.wanted().name());
        if (((ColumnValue.Identity) story.current().value()).mode() == Mode.SEQUENCE) {
            return List.of(
                    column + " DROP DEFAULT",
                    "DO $$ BEGIN EXECUTE 'DROP SEQUENCE ' || " + counter(table.wanted(), story.wanted()) + "; END $$");
        }
        return List.of(column + " DROP IDENTITY");
    }

    @Override
    public List<String> afterType(TablePair table, ColumnStory story) {
        boolean isSerial = story.counted()
                && story.counts()
                && ((ColumnValue.Identity) story.wanted().value()).mode() == Mode.SEQUENCE;
        return isSerial
                ? List.of("DO $$ BEGIN EXECUTE 'ALTER SEQUENCE ' || " + counter(table.wanted(), story.wanted())
                        + " || ' AS " + dialect.type(story.wanted().withValue(ColumnValue.GIVEN)) + "'; END $$")
                : List.of();
    }

    @Override
    public List<String> startWith(Sequence sequence, String query) {
        return List.of("SELECT setval(" + dialect.text(dialect.name(sequence.name())) + ", (" + query + "), false)");
    }

    @Override
    public String dropTrigger(TableName table, Trigger trigger) {
        return "DROP TRIGGER " + dialect.quoteIfNeeded(trigger.name()) + " ON " + dialect.name(table);
    }

    @Override
    public String dropRoutine(Routine routine) {
        return "DROP ROUTINE " + dialect.name(routine.name());
    }

    @Override
    public void alterItself(Script script, TablePair table) {
        new PostgresTables(dialect, script, table).alter();
    }

    /** Options that PostgreSQL keeps beside the columns, as what may be done to a table that stands. */
    static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        left.removeAll(others);
        return left;
    }
}
