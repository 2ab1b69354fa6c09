package dev.coppice.project.code;

import java.util.List;

/**
 * What a member of an entity class maps to: its identity, whatever it is called and wherever it stands.
 *
 * <p>Names are those of the database, without the quotes that an annotation may put around them.
 */
public sealed interface Mapping {

    /** A basic attribute: a column. */
    record Basic(String column) implements Mapping {}

    /**
     * An association that holds a foreign key.
     *
     * @param columns in the order of the annotations
     * @param target simple name of the class on the other side
     */
    record ToOne(List<String> columns, String target) implements Mapping {
        public ToOne {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The other side of an association.
     *
     * @param target simple name of the class that holds the foreign key
     * @param mappedBy the name of the field there
     */
    record Inverse(String target, String mappedBy) implements Mapping {}

    /** An embedded object, a collection of values, a many-to-many: it has tables or columns, but not one of its own. */
    record Other() implements Mapping {}

    /** Not stored. */
    record None() implements Mapping {}

    /** The columns that the member holds. */
    default List<String> columns() {
        return switch (this) {
            case Basic(String column) -> List.of(column);
            case ToOne(List<String> columns, String target) -> columns;
            case Inverse i -> List.of();
            case Other o -> List.of();
            case None n -> List.of();
        };
    }
}
