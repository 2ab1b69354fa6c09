package dev.coppice.project;

import java.util.List;

/**
 * Which part of the database the owner chose. Names are exact or globs.
 *
 * @param schemas the schemas; none means the default schema of the connection
 * @param include tables and views to take; none means all
 * @param exclude tables and views to leave out
 * @param notExposed tables and views that are in the model but not in the API
 */
public record Selection(List<String> schemas, List<String> include, List<String> exclude, List<String> notExposed) {

    public static final Selection EVERYTHING = new Selection(List.of(), List.of(), List.of(), List.of());

    public Selection {
        schemas = List.copyOf(schemas);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        notExposed = List.copyOf(notExposed);
    }
}
