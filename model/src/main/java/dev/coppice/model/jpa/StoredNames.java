package dev.coppice.model.jpa;

import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * The names as the database stores them. A name that the mapping gives without quotes is folded as the engine folds it;
 * where the schema that was read last has it in other letters, it is taken as it stands there.
 */
final class StoredNames {

    /** Marks a name that stands between quotes or blanks of its own; the running project takes it off as well. */
    private static final String GUARD = "\uE000";

    private final String engine;
    private final Map<TableName, List<String>> known = new HashMap<>();
    private final Set<TableName> views = new HashSet<>();
    private final Map<TableName, List<Set<String>>> unique = new HashMap<>();

    StoredNames(String engine, Schema known) {
        this.engine = engine;
        known.tables().forEach(table -> this.known.put(table.name(), names(table.columns())));
        known.views().forEach(view -> this.known.put(view.name(), names(view.columns())));
        known.views().forEach(view -> views.add(view.name()));
        known.tables().forEach(table -> unique.put(table.name(), unique(table)));
    }

    /** Whether the name is that of a view, which a class cannot say. */
    boolean isView(TableName table) {
        return views.contains(table);
    }

    /** Whether the database is known to keep the columns unique. */
    boolean isUnique(TableName table, Set<String> columns) {
        return unique.getOrDefault(table, List.of()).contains(columns);
    }

    private static List<Set<String>> unique(Table table) {
        List<Set<String>> unique = new ArrayList<>();
        table.primaryKey().ifPresent(key -> unique.add(Set.copyOf(key.columns())));
        table.uniqueConstraints().forEach(constraint -> unique.add(Set.copyOf(constraint.columns())));
        return unique;
    }

    /** What identifies the engine in JDBC URLs. */
    String engine() {
        return engine;
    }

    TableName table(org.hibernate.mapping.Table table) {
        String schema = schema(table);
        Identifier name = table.getNameIdentifier();
        TableName stored = new TableName(schema, stored(name));
        if (known.containsKey(stored)) {
            return stored;
        }
        return known.keySet().stream()
                .filter(other -> isSame(other.schema(), schema) && isSame(other.name(), name))
                .sorted()
                .findFirst()
                .orElse(stored);
    }

    String column(TableName table, org.hibernate.mapping.Column column) {
        Identifier name = Identifier.toIdentifier(column.getName(), column.isQuoted());
        String stored = stored(name);
        List<String> others = known.getOrDefault(table, List.of());
        if (others.contains(stored)) {
            return stored;
        }
        return others.stream().filter(other -> isSame(other, name)).findFirst().orElse(stored);
    }

    TableName sequence(Sequence sequence) {
        return new TableName(
                schema(sequence.getName().getSchemaName()),
                stored(sequence.getName().getSequenceName()));
    }

    /** A type's name, which may begin with that of its schema. */
    TableName type(String name) {
        int dot = name.indexOf('.');
        Identifier own = Identifier.toIdentifier(name.substring(dot + 1));
        return new TableName(dot < 0 ? null : schema(Identifier.toIdentifier(name.substring(0, dot))), stored(own));
    }

    /** The schema's name; nothing where it is the one that needs no name. */
    @Nullable
    String schema(@Nullable Identifier schema) {
        String stored = schema == null ? null : stored(schema);
        return isDefault(stored) ? null : stored;
    }

    /** Whether a schema is the one in which the known tables are, which are known without it. */
    private boolean isDefault(@Nullable String schema) {
        String standard = switch (engine) {
            case "h2" -> "PUBLIC";
            case "postgresql" -> "public";
            default -> "main";
        };
        return standard.equals(schema)
                && !known.isEmpty()
                && known.keySet().stream().noneMatch(name -> standard.equals(name.schema()));
    }

    private @Nullable String schema(org.hibernate.mapping.Table table) {
        Optional<Identifier> catalog = Optional.ofNullable(table.getCatalogIdentifier());
        Optional<Identifier> schema = Optional.ofNullable(table.getSchemaIdentifier());
        return schema(schema.or(() -> catalog).orElse(null));
    }

    private String stored(Identifier identifier) {
        String name = identifier.getText().replace(GUARD, "");
        if (identifier.isQuoted()) {
            return name;
        }
        return switch (engine) {
            case "h2" -> name.toUpperCase(Locale.ROOT);
            case "postgresql" -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
    }

    private boolean isSame(String stored, Identifier name) {
        boolean anyCase = !name.isQuoted() || engine.equals("sqlite");
        return anyCase && stored.equalsIgnoreCase(name.getText().replace(GUARD, ""));
    }

    private static boolean isSame(@Nullable String schema, @Nullable String other) {
        return schema == null ? other == null : schema.equals(other);
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
