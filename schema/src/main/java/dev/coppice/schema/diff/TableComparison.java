package dev.coppice.schema.diff;

import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.Part;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what a table was with what it is to be. */
final class TableComparison {

    private final Table current;
    private final Table wanted;
    private final Sameness same;
    private final TableName before;
    private final TableName after;

    TableComparison(Pairing.Pair<Table> tables, Sameness same) {
        this.current = tables.current();
        this.wanted = tables.wanted();
        this.same = same;
        this.before = current.name();
        this.after = wanted.name();
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        changes.addAll(itself());
        changes.addAll(columns());
        changes.addAll(key());
        changes.addAll(uniqueConstraints());
        changes.addAll(references());
        changes.addAll(checks());
        changes.addAll(indexes());
        changes.addAll(triggers());
        return changes;
    }

    private List<Change> itself() {
        boolean isSame = before.equals(after)
                && same.partitioning(current.partitioning(), wanted.partitioning())
                && Objects.equals(current.comment(), wanted.comment())
                && current.options().equals(wanted.options());
        return isSame
                ? List.of()
                : List.of(new Change.Altered(Part.TableItself.of(current), Part.TableItself.of(wanted)));
    }

    private List<Change> columns() {
        Pairing<Column> columns = new Pairing<>(current.columns(), wanted.columns())
                .of((one, other) -> same.column(before, one.name(), other.name()));
        List<String> kept =
                columns.pairs().stream().map(pair -> pair.wanted().name()).toList();
        List<String> keptAsWanted = wanted.columns().stream()
                .map(Column::name)
                .filter(kept::contains)
                .toList();
        List<Change> changes = new ArrayList<>(new Pairing<>(current.columns(), wanted.columns())
                .ofEquals((one, other) -> same.column(before, one, other))
                .of((one, other) -> same.column(before, one.name(), other.name()))
                .changes(column -> part(current, column), column -> part(wanted, column)));
        if (!kept.equals(keptAsWanted)) {
            changes.add(new Change.Altered(order(current), order(wanted)));
        }
        return changes;
    }

    private static Part part(Table table, Column column) {
        return new Part.TableColumn(table.name(), column, table.columns().indexOf(column));
    }

    private static Part order(Table table) {
        return new Part.ColumnOrder(
                table.name(), table.columns().stream().map(Column::name).toList());
    }

    private List<Change> key() {
        return new Pairing<>(
                        current.primaryKey().stream().toList(),
                        wanted.primaryKey().stream().toList())
                .ofEquals((one, other) -> Objects.equals(one.name(), other.name())
                        && same.columns(before, one.columns(), other.columns()))
                .of((one, other) -> true)
                .changes(key -> new Part.TableKey(before, key), key -> new Part.TableKey(after, key));
    }

    private List<Change> uniqueConstraints() {
        return new Pairing<>(current.uniqueConstraints(), wanted.uniqueConstraints())
                .ofEquals((one, other) -> same.unique(before, one, other))
                .of((one, other) -> same.columns(before, one.columns(), other.columns()))
                .of((one, other) -> isNamedAlike(one.name(), other.name()))
                .changes(key -> new Part.TableUnique(before, key), key -> new Part.TableUnique(after, key));
    }

    private List<Change> references() {
        return new Pairing<>(current.foreignKeys(), wanted.foreignKeys())
                .ofEquals((one, other) -> same.reference(before, one, other))
                .of((one, other) -> same.columns(before, one.columns(), other.columns())
                        && same.table(one.target(), other.target()))
                .of((one, other) -> same.columns(before, one.columns(), other.columns()))
                .of((one, other) -> isNamedAlike(one.name(), other.name()))
                .changes(key -> new Part.TableReference(before, key), key -> new Part.TableReference(after, key));
    }

    private List<Change> checks() {
        return new Pairing<>(current.checks(), wanted.checks())
                .ofEquals((one, other) ->
                        Objects.equals(one.name(), other.name()) && same.text(before, one.sql(), other.sql()))
                .of((one, other) -> isNamedAlike(one.name(), other.name()))
                .of((one, other) -> same.text(before, one.sql(), other.sql()))
                .changes(check -> new Part.TableCheck(before, check), check -> new Part.TableCheck(after, check));
    }

    private List<Change> indexes() {
        return new Pairing<>(current.indexes(), wanted.indexes())
                .ofEquals((one, other) -> one.name().equals(other.name())
                        && Objects.equals(one.comment(), other.comment())
                        && same.index(before, one, other))
                .of((one, other) -> one.name().equals(other.name()))
                .of((one, other) -> same.index(before, one, other))
                .changes(index -> new Part.TableIndex(before, index), index -> new Part.TableIndex(after, index));
    }

    private List<Change> triggers() {
        return new Pairing<>(current.triggers(), wanted.triggers())
                .ofEquals((one, other) -> one.name().equals(other.name()) && same.text(one.sql(), other.sql()))
                .of((one, other) -> one.name().equals(other.name()))
                .changes(
                        trigger -> new Part.TableTrigger(before, trigger),
                        trigger -> new Part.TableTrigger(after, trigger));
    }

    private static boolean isNamedAlike(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }
}
