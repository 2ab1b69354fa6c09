package dev.coppice.model.jpa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;

/** In which order the members of the classes lay out the columns of each table, and which of these are never null. */
final class ColumnLayout {

    private final Map<Table, Map<String, Column>> columns = new HashMap<>();
    private final Map<Table, Set<String>> promised = new HashMap<>();

    private ColumnLayout() {}

    static ColumnLayout of(Metadata metadata) {
        ColumnLayout layout = new ColumnLayout();
        metadata.getEntityBindings().stream()
                .filter(entity -> !entity.isInherited())
                .forEach(layout::add);
        metadata.getEntityBindings().stream()
                .filter(PersistentClass::isInherited)
                .forEach(layout::add);
        return layout;
    }

    /** All columns of a table; what no member holds stands behind the others. */
    List<Column> columns(Table table) {
        Map<String, Column> laidOut = new LinkedHashMap<>(columns.getOrDefault(table, Map.of()));
        laidOut.keySet().retainAll(names(table));
        table.getColumns().forEach(column -> laidOut.putIfAbsent(column.getCanonicalName(), column));
        return List.copyOf(laidOut.values());
    }

    /** Whether a class promises that the column always has a value, though its mapping does not say so. */
    boolean isPromised(Table table, Column column) {
        return promised.getOrDefault(table, Set.of()).contains(column.getCanonicalName());
    }

    private void add(PersistentClass entity) {
        if (entity.isJoinedSubclass()) {
            addKey(entity.getTable(), entity.getKey());
        }
        entity.getJoins().forEach(join -> addKey(join.getTable(), join.getKey()));
        Declarations declarations = new Declarations(entity.getMappedClass());
        boolean sharesItsTable = entity instanceof SingleTableSubclass;
        Members.of(entity)
                .forEach(member -> add(member, own(entity), name -> !sharesItsTable && declarations.isNeverNull(name)));
    }

    /** Where a class has a table of its own for all that it is, inherited members are stored in it as well. */
    private static UnaryOperator<Table> own(PersistentClass entity) {
        return entity instanceof UnionSubclass ? table -> entity.getTable() : UnaryOperator.identity();
    }

    private void addKey(Table table, KeyValue key) {
        Members.columns(key).forEach(column -> add(table, column, true));
    }

    private void add(Property member, UnaryOperator<Table> place, Function<String, Boolean> neverNull) {
        Value value = member.getValue();
        boolean required = neverNull.apply(member.getName());
        switch (value) {
            case Component embedded when !embedded.isDynamic() -> add(embedded, place, required);
            case Collection collection -> add(collection);
            default -> Members.columns(value).forEach(column -> add(place.apply(value.getTable()), column, required));
        }
    }

    private void add(Component embeddable, UnaryOperator<Table> place, boolean required) {
        Declarations declarations = new Declarations(embeddable.getComponentClass());
        Members.of(embeddable)
                .forEach(member -> add(member, place, name -> required && declarations.isNeverNull(name)));
    }

    private void add(Collection collection) {
        if (collection.isOneToMany() || collection.isInverse()) {
            return;
        }
        Table table = collection.getCollectionTable();
        addKey(table, collection.getKey());
        if (collection.getElement() instanceof Component embeddable) {
            add(embeddable, UnaryOperator.identity(), true);
        } else {
            boolean isLink = collection.getElement() instanceof ToOne;
            Members.columns(collection.getElement()).forEach(column -> add(table, column, isLink));
        }
    }

    private void add(Table table, Column column, boolean required) {
        columns.computeIfAbsent(table, t -> new LinkedHashMap<>()).putIfAbsent(column.getCanonicalName(), column);
        if (required) {
            promised.computeIfAbsent(table, t -> new HashSet<>()).add(column.getCanonicalName());
        }
    }

    private static List<String> names(Table table) {
        List<String> names = new ArrayList<>();
        table.getColumns().forEach(column -> names.add(column.getCanonicalName()));
        return names;
    }
}
