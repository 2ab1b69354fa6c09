package dev.coppice.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where it is noted what became of a row.
 *
 * @param label null where the usual one will do
 * @param when the attribute that says when something changed; null for the first date or time
 * @param who the attribute or to-one relationship that says who did it; null for the usual names
 * @param attributes what is shown of a note besides; null for all
 */
public record AdminHistory(
        Notes notes,
        @Nullable String label,
        @Nullable String when,
        @Nullable String who,
        @Nullable List<AdminAttribute> attributes,
        Place place) {

    /** Which rows are the notes about one row. */
    public sealed interface Notes {

        /** Those at the other end of a to-many relationship. */
        record Related(String name) implements Notes {}

        /**
         * Those of a resource that name the row, among others.
         *
         * @param row the attribute of a note that holds the id of the row that it is about
         * @param filter which notes are about rows of this kind; null for all
         */
        record Listed(String resource, String row, @Nullable AdminFilter filter) implements Notes {}
    }

    public AdminHistory {
        attributes = attributes == null ? null : List.copyOf(attributes);
    }
}
