package dev.coppice.schema;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table, view or type, exactly as the database stores it.
 *
 * @param schema the schema that holds it, or null where it lives in the default schema of the connection
 * @param name the unquoted name, any text
 */
public record TableName(@Nullable String schema, String name) implements Comparable<TableName> {

    private static final Comparator<TableName> ORDER = Comparator.comparing(
                    TableName::schema, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(TableName::name);

    public TableName {
        if (name.isEmpty() || (schema != null && schema.isEmpty())) {
            throw new IllegalArgumentException("A table's name must not be empty");
        }
    }

    /** A name in the default schema. */
    public static TableName of(String name) {
        return new TableName(null, name);
    }

    public Optional<String> findSchema() {
        return Optional.ofNullable(schema);
    }

    @Override
    public int compareTo(TableName other) {
        return ORDER.compare(this, other);
    }

    /** The name for people: {@code schema.name}, or just the name in the default schema. */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
