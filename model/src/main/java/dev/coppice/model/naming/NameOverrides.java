package dev.coppice.model.naming;

import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that an owner chose instead of the inferred ones.
 *
 * @param tables what is called differently in a table or view
 * @param plurals plural by singular, both as lower-case words, for what English rules get wrong: {@code datum → data}
 * @param types the enum classes of the schema's own types, by type
 */
public record NameOverrides(
        Map<TableName, TableNames> tables, Map<String, String> plurals, Map<TableName, String> types) {

    public static final NameOverrides NONE = new NameOverrides(Map.of(), Map.of());

    /** Without names for the schema's own types. */
    public NameOverrides(Map<TableName, TableNames> tables, Map<String, String> plurals) {
        this(tables, plurals, Map.of());
    }

    /**
     * The chosen names of one table.
     *
     * @param className the entity's class, or null to have it inferred
     * @param resource the resource's type and path, or null to have it inferred
     * @param attributes attribute by column
     * @param relationships the names of both ends by the columns of a foreign key
     * @param helpers the classes that the entity brings along
     */
    public record TableNames(
            @Nullable String className,
            @Nullable String resource,
            Map<String, String> attributes,
            Map<List<String>, Ends> relationships,
            HelperNames helpers) {

        static final TableNames NONE = new TableNames(null, null, Map.of(), Map.of());

        public TableNames {
            attributes = Map.copyOf(attributes);
            relationships = Map.copyOf(relationships);
        }

        /** With inferred names for the classes that the entity brings along. */
        public TableNames(
                @Nullable String className,
                @Nullable String resource,
                Map<String, String> attributes,
                Map<List<String>, Ends> relationships) {
            this(className, resource, attributes, relationships, HelperNames.INFERRED);
        }

        public Ends relationship(List<String> columns) {
            return relationships.getOrDefault(columns, Ends.INFERRED);
        }
    }

    /**
     * The chosen names of the classes that an entity brings along.
     *
     * @param key the class of a composite key, or null to have it inferred
     * @param enums the class of a column's words, by column
     */
    public record HelperNames(@Nullable String key, Map<String, String> enums) {

        public static final HelperNames INFERRED = new HelperNames(null, Map.of());

        public HelperNames {
            enums = Map.copyOf(enums);
        }
    }

    /**
     * The chosen names of the two ends of a foreign key.
     *
     * @param toOne the name on the side that holds the columns, or null to have it inferred
     * @param toMany the name on the side that is referred to, or null to have it inferred
     */
    public record Ends(@Nullable String toOne, @Nullable String toMany) {

        static final Ends INFERRED = new Ends(null, null);

        public Optional<String> findToOne() {
            return Optional.ofNullable(toOne);
        }

        public Optional<String> findToMany() {
            return Optional.ofNullable(toMany);
        }
    }

    public NameOverrides {
        tables = Map.copyOf(tables);
        plurals = Map.copyOf(plurals);
        types = Map.copyOf(types);
    }

    /** What is chosen for a table, possibly nothing. */
    public TableNames table(TableName table) {
        return tables.getOrDefault(table, TableNames.NONE);
    }
}
