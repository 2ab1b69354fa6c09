package dev.coppice.schema.alter;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Part;
import dev.coppice.schema.Routine;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.View;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import dev.coppice.schema.ddl.Spelling;
import dev.coppice.schema.dialect.Dialect;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** H2 alters each property of a column by itself; names that it made up must be looked up. */
record H2Grammar(Dialect dialect) implements Grammar, StandardColumns.Words {

    @Override
    public boolean followsRenames() {
        return false;
    }

    @Override
    public boolean checksMakeWay() {
        return true;
    }

    @Override
    public boolean referenceMakesWay(ColumnPair column) {
        return true;
    }

    /** A reference takes an index that is there for its own, and then does not let go of it. */
    @Override
    public boolean referenceMakesWay(ForeignKey key, TableAlteration table, @Nullable TableAlteration target) {
        int width = key.columns().size();
        return table.outgoing().stream()
                .anyMatch(index -> index.size() >= width
                        && Set.copyOf(index.subList(0, width)).equals(Set.copyOf(key.columns())));
    }

    /** H2 shows the old name, in its catalogue, until the database is opened again. */
    @Override
    public boolean constraintsShowOldNames() {
        return true;
    }

    @Override
    public boolean losesChecksOfNothing() {
        return true;
    }

    @Override
    public boolean canForgetExpression(Column generated) {
        return true;
    }

    @Override
    public List<String> drop(Table table, Part part) {
        return switch (part) {
            case Part.TableKey key -> List.of(alter(table) + "DROP PRIMARY KEY");
            case Part.TableIndex(var name, var index) ->
                List.of("DROP INDEX " + dialect.name(new TableName(name.schema(), index.name())));
            case Part.TableReference(var name, var key) ->
                List.of(constraint(table, key.name(), new H2Lookup(dialect).reference(table, key)));
            case Part.TableUnique(var name, var key) ->
                List.of(constraint(table, key.name(), new H2Lookup(dialect).unique(table, key)));
            case Part.TableCheck(var name, var check) ->
                List.of(constraint(table, check.name(), new H2Lookup(dialect).check(table, check)));
            default -> throw new IllegalArgumentException("Not a part to be dropped from a table: " + part);
        };
    }

    private String constraint(Table table, @Nullable String name, String lookup) {
        return name == null ? lookup : alter(table) + "DROP CONSTRAINT " + dialect.quoteIfNeeded(name);
    }

    @Override
    public Optional<Turned> turn(TablePair table, Part current, Part wanted) {
        if (!new Likeness(table).ofAllButName(current, wanted)) {
            return Optional.empty();
        }
        List<String> comment = otherComment(table, current, wanted);
        @Nullable String old = nameOf(current);
        @Nullable String now = nameOf(wanted);
        if (Objects.equals(old, now)) {
            return Optional.of(new Turned(null, comment));
        }
        if (old == null || now == null) {
            return Optional.empty();
        }
        String kind = current instanceof Part.TableIndex ? "INDEX" : "CONSTRAINT";
        String scope = kind + " " + table.after().schema();
        return Optional.of(new Turned(new NewName(table.after(), scope, kind, old, now), comment));
    }

    private static @Nullable String nameOf(Part part) {
        return switch (part) {
            case Part.TableKey(var name, var key) -> key.name();
            case Part.TableReference(var name, var key) -> key.name();
            case Part.TableUnique(var name, var key) -> key.name();
            case Part.TableCheck(var name, var check) -> check.name();
            case Part.TableIndex(var name, var index) -> index.name();
            default -> null;
        };
    }

    @Override
    public String rename(NewName name) {
        String now = dialect.quoteIfNeeded(name.now());
        return name.kind().equals("INDEX")
                ? "ALTER INDEX " + dialect.name(new TableName(name.table().schema(), name.old())) + " RENAME TO " + now
                : "ALTER TABLE " + dialect.name(name.table()) + " RENAME CONSTRAINT "
                        + dialect.quoteIfNeeded(name.old()) + " TO " + now;
    }

    @Override
    public String renameTable(TableName old, TableName now) {
        if (!old.findSchema().equals(now.findSchema())) {
            throw Refusal.OTHER_SCHEMA.byHand("Table %s would move to another schema as %s".formatted(old, now));
        }
        return Grammar.super.renameTable(old, now);
    }

    @Override
    public String renameColumn(TableName table, String old, String now) {
        return "ALTER TABLE " + dialect.name(table) + " ALTER COLUMN " + dialect.quoteIfNeeded(old) + " RENAME TO "
                + dialect.quoteIfNeeded(now);
    }

    @Override
    public boolean placesColumns() {
        return true;
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
        return "SET DATA TYPE";
    }

    @Override
    public boolean keysMakeRequired() {
        return false;
    }

    @Override
    public List<String> count(TablePair table, Column column) {
        String name = dialect.quoteIfNeeded(column.name());
        String alter = alter(table.wanted()) + "ALTER COLUMN " + name;
        boolean always =
                column.value() instanceof ColumnValue.Identity(var mode) && mode == ColumnValue.Identity.Mode.ALWAYS;
        return List.of(alter + " SET GENERATED " + (always ? "ALWAYS" : "BY DEFAULT"), restart(table.wanted(), column));
    }

    private String restart(Table table, Column column) {
        String name = dialect.quoteIfNeeded(column.name());
        return alter(table) + "ALTER COLUMN " + name + " RESTART WITH (SELECT COALESCE(MAX(" + name + "), 0) + 1 FROM "
                + dialect.name(table.name()) + ")";
    }

    @Override
    public List<String> goOn(Table table, Column column) {
        return column.value() instanceof ColumnValue.Identity ? List.of(restart(table, column)) : List.of();
    }

    @Override
    public List<String> stopCounting(TablePair table, ColumnStory story) {
        return List.of(alter(table.wanted()) + "ALTER COLUMN "
                + dialect.quoteIfNeeded(story.wanted().name()) + " DROP IDENTITY");
    }

    @Override
    public List<String> afterType(TablePair table, ColumnStory story) {
        return List.of();
    }

    @Override
    public List<String> startWith(Sequence sequence, String query) {
        return List.of("ALTER SEQUENCE " + dialect.name(sequence.name()) + " RESTART WITH (" + query + ")");
    }

    @Override
    public String dropTrigger(TableName table, Trigger trigger) {
        return "DROP TRIGGER " + dialect.name(new TableName(table.schema(), trigger.name()));
    }

    @Override
    public String dropView(View view) {
        return (view.materialized() ? "DROP MATERIALIZED VIEW " : "DROP VIEW ") + dialect.name(view.name());
    }

    @Override
    public String dropRoutine(Routine routine) {
        return "DROP ALIAS " + dialect.name(routine.name());
    }

    @Override
    public void alterItself(Script script, TablePair table) {
        if (!table.current().options().equals(table.wanted().options())
                || !Objects.equals(
                        table.current().partitioning(), table.wanted().partitioning())) {
            throw Refusal.OTHER_OPTIONS.byHand("Table %s would get other options".formatted(table.before()));
        }
        if (!Objects.equals(table.current().comment(), table.wanted().comment())) {
            script.add(
                    Phase.COMMENT,
                    new Spelling(dialect)
                            .comment("TABLE", table.after(), table.wanted().comment()),
                    table.changesOfItself());
        }
    }
}
