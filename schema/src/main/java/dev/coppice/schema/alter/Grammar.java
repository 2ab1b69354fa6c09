package dev.coppice.schema.alter;

import dev.coppice.schema.Column;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.Part;
import dev.coppice.schema.Routine;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.View;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import dev.coppice.schema.ddl.CreateTable;
import dev.coppice.schema.ddl.Spelling;
import dev.coppice.schema.dialect.Ability;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one engine with a full {@code ALTER TABLE} alters what stands, where engines differ. */
interface Grammar extends Renaming {

    /** Whether conditions and queries follow when what they speak of gets another name. */
    boolean followsRenames();

    /** Whether a check must make way while a column that it speaks of gets another type. */
    boolean checksMakeWay();

    /** Whether a check that stands at a column is lost when the column is defined anew. */
    default boolean losesChecksOfColumns() {
        return false;
    }

    /** Whether a reference must make way while a column of it gets another type. */
    boolean referenceMakesWay(ColumnPair column);

    /** Whether a reference must make way for other reasons than that its columns or the key of its target move. */
    boolean referenceMakesWay(ForeignKey key, TableAlteration table, @Nullable TableAlteration target);

    /** Whether keys, unique constraints and references go on showing the old name of a column. */
    default boolean constraintsShowOldNames() {
        return false;
    }

    /** Whether a check that speaks of no column goes with any column. Those that do speak of some quote them. */
    default boolean losesChecksOfNothing() {
        return false;
    }

    /** Whether a generated column can become an ordinary one that keeps its values. */
    boolean canForgetExpression(Column generated);

    /** The statements that take a key, a reference, a unique constraint, a check or an index from a table. */
    List<String> drop(Table table, Part part);

    /** How one such part turns into another as it stands; empty where it must go and come again. */
    Optional<Turned> turn(TablePair table, Part current, Part wanted);

    /**
     * How a part turns into another as it stands.
     *
     * @param name its new name, or null where it keeps its name
     * @param statements what else there is to do, under the new name
     */
    record Turned(@Nullable NewName name, List<String> statements) {
        static final Turned NOTHING = new Turned(null, List.of());
    }

    /**
     * A new name for a constraint or index.
     *
     * @param scope within what the name is the only one of its kind
     * @param kind the word for it: {@code CONSTRAINT}, {@code INDEX}
     */
    record NewName(TableName table, String scope, String kind, String old, String now) {}

    /** The statement that gives a constraint or index a new name. */
    String rename(NewName name);

    /** The statement that adds such a part. */
    default String add(Table table, Part part) {
        CreateTable create = new CreateTable(dialect(), table);
        return switch (part) {
            case Part.TableKey(var name, var key) -> alter(table) + "ADD " + create.primaryKey(key);
            case Part.TableReference(var name, var key) -> alter(table) + "ADD " + create.foreignKey(key);
            case Part.TableUnique(var name, var key) -> alter(table) + "ADD " + create.unique(key);
            case Part.TableCheck(var name, var check) -> alter(table) + "ADD " + create.check(check);
            case Part.TableIndex(var name, var index) -> dialect().createIndex(table.name(), index);
            default -> throw new IllegalArgumentException("Not a part to be added to a table: " + part);
        };
    }

    /** The statement that comments on a part that was added; empty where adding it does, or there is nothing to say. */
    default Optional<String> comment(Table table, Part part) {
        return part instanceof Part.TableIndex(var name, var index)
                        && index.comment() != null
                        && dialect().can(Ability.COMMENT_STATEMENTS)
                ? Optional.of(new Spelling(dialect()).comment(table.name(), index))
                : Optional.empty();
    }

    /** The statement that gives an index another comment, if it is to have another. */
    default List<String> otherComment(TablePair table, Part current, Part wanted) {
        boolean isOther = current instanceof Part.TableIndex(var before, var one)
                && wanted instanceof Part.TableIndex(var after, var other)
                && !Objects.equals(one.comment(), other.comment());
        return isOther && wanted instanceof Part.TableIndex(var name, var index)
                ? List.of(otherComment(table.wanted(), index))
                : List.of();
    }

    /** The statement that gives an index its comment, under its new name. */
    default String otherComment(Table table, Index index) {
        return new Spelling(dialect()).comment(table.name(), index);
    }

    /** The beginning of a statement that alters a table. */
    default String alter(Table table) {
        return "ALTER TABLE " + dialect().name(table.name()) + " ";
    }

    /** Whether a new column may choose its place among the others. */
    boolean placesColumns();

    /** Whether a column can come as required although it says of no value for the rows that are there. */
    boolean addsRequiredColumnsSafely();

    /** Whether a column counts only where it is the first of a key. */
    default boolean countsInKeysOnly() {
        return false;
    }

    /** A default as an expression for rows that stand. */
    default String valueOfDefault(String sql) {
        return sql;
    }

    /** The statement that comments on a new column; empty where its definition does, or there is nothing to say. */
    default Optional<String> comment(TableName table, Column column) {
        boolean isStatement = column.comment() != null && dialect().can(Ability.COMMENT_STATEMENTS);
        return isStatement ? Optional.of(new Spelling(dialect()).comment(table, column)) : Optional.empty();
    }

    /** The steps that turn one column into another under its new name. */
    void alter(Script script, TablePair table, ColumnStory story);

    /** The statements that let a column go on counting above what is in it; none where the engine does so by itself. */
    default List<String> goOn(Table table, Column column) {
        return List.of();
    }

    /** What an update must say so that columns which the engine sets by itself stay as they are. */
    default String leavingAlone(Table table) {
        return "";
    }

    /** The statements that let a sequence go on with the number that a query gives. */
    List<String> startWith(Sequence sequence, String query);

    /** The statements that remove a trigger. */
    String dropTrigger(TableName table, Trigger trigger);

    default String dropView(View view) {
        return (view.materialized() ? "DROP MATERIALIZED VIEW " : "DROP VIEW ")
                + dialect().name(view.name());
    }

    String dropRoutine(Routine routine);

    /** The statements that turn what a table says apart from its parts into another. */
    void alterItself(Script script, TablePair table);
}
