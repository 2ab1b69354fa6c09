package dev.coppice.schema.diff;

import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Part;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import dev.coppice.schema.words.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two schemas kind by kind. */
final class SchemaComparison {

    private final Schema current;
    private final Schema wanted;
    private final SchemaRenames renames;
    private final Sameness same;

    SchemaComparison(Schema current, Schema wanted, SchemaRenames renames) {
        this.current = current;
        this.wanted = wanted;
        this.renames = renames;
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
                .ofEquals((one, other) -> same.view(one, other, passedOn(one, other)))
                .of((one, other) -> same.table(one.name(), other.name()))
                .changes(Part.WholeView::new, Part.WholeView::new);
    }

    /** The names that another column has now, in tables that a view may read: they no longer mean the same in its query. */
    private Set<String> passedOn(View one, View other) {
        Mentions before = new Mentions(one.sql());
        Mentions after = new Mentions(other.sql());
        return current.tables().stream()
                .filter(table -> Stream.of(table.name(), renames.table(table.name()))
                        .map(TableName::name)
                        .anyMatch(name -> before.of(name) || after.of(name)))
                .flatMap(this::passedOn)
                .collect(Collectors.toSet());
    }

    private Stream<String> passedOn(Table table) {
        return wanted.findTable(renames.table(table.name())).stream()
                .filter(now -> same.table(table.name(), now.name()))
                .flatMap(now -> table.columns().stream()
                        .map(Column::name)
                        .filter(name -> now.findColumn(name).isPresent() && !same.column(table.name(), name, name)));
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
