package dev.coppice.schema.diff;

import dev.coppice.schema.Change;
import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Part;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Compares two schemas kind by kind. */
final class SchemaComparison {

    private final Schema current;
    private final Schema wanted;
    private final Sameness same;

    SchemaComparison(Schema current, Schema wanted, SchemaRenames renames) {
        this.current = current;
        this.wanted = wanted;
        this.same = new Sameness(renames);
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        changes.addAll(named(current.enums(), wanted.enums(), EnumType::name, Part.SchemaEnum::new));
        changes.addAll(named(current.domains(), wanted.domains(), Domain::name, Part.SchemaDomain::new));
        changes.addAll(named(current.sequences(), wanted.sequences(), Sequence::name, Part.SchemaSequence::new));
        changes.addAll(tables());
        changes.addAll(views());
        changes.addAll(routines());
        return changes;
    }

    private List<Change> tables() {
        Pairing<Table> tables = new Pairing<>(current.tables(), wanted.tables())
                .of((one, other) -> same.table(one.name(), other.name()));
        List<Change> changes = new ArrayList<>();
        tables.dropped().forEach(table -> changes.add(new Change.Dropped(new Part.WholeTable(table))));
        tables.pairs().forEach(pair -> changes.addAll(new TableComparison(pair, same).changes()));
        tables.added().forEach(table -> changes.add(new Change.Added(new Part.WholeTable(table))));
        return changes;
    }

    private List<Change> views() {
        return new Pairing<>(current.views(), wanted.views())
                .ofEquals(same::view)
                .of((one, other) -> same.table(one.name(), other.name()))
                .changes(Part.WholeView::new, Part.WholeView::new);
    }

    /** Several routines may share a name. */
    private List<Change> routines() {
        return new Pairing<>(current.routines(), wanted.routines())
                .ofEquals((one, other) -> one.name().equals(other.name()) && same.text(one.sql(), other.sql()))
                .of((one, other) -> one.name().equals(other.name()))
                .changes(Part.SchemaRoutine::new, Part.SchemaRoutine::new);
    }

    private static <T> List<Change> named(
            List<T> current, List<T> wanted, Function<T, TableName> name, Function<T, Part> part) {
        return new Pairing<>(current, wanted)
                .ofEquals(Object::equals)
                .of((one, other) -> name.apply(one).equals(name.apply(other)))
                .changes(part, part);
    }
}
