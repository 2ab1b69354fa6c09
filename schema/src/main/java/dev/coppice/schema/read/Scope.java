package dev.coppice.schema.read;

import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which part of a database is looked at.
 *
 * <p>Names are exact or globs in which {@code *} stands for any text and {@code ?} for one character. A pattern of tables
 * may name the schema in front of a dot ({@code sales.order*}); without one it speaks of the table's own name, in any
 * schema. Patterns do not mind case, as the name of a table typed by hand does not.
 *
 * @param schemas the schemas to read; none means the default schema of the connection
 * @param include tables and views to read; none means all
 * @param exclude tables and views to leave out, stronger than {@code include}
 */
public record Scope(List<String> schemas, List<String> include, List<String> exclude) {

    /** All of the connection's default schema. */
    public static final Scope EVERYTHING = new Scope(List.of(), List.of(), List.of());

    public Scope {
        schemas = List.copyOf(schemas);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** All of the named schemas. */
    public static Scope ofSchemas(String... schemas) {
        return new Scope(List.of(schemas), List.of(), List.of());
    }

    /** Only these tables and views. */
    public Scope including(String... patterns) {
        return new Scope(schemas, joined(include, patterns), exclude);
    }

    /** Not these tables and views. */
    public Scope excluding(String... patterns) {
        return new Scope(schemas, include, joined(exclude, patterns));
    }

    /** Whether a schema is to be read, given which one is the connection's default. */
    public boolean coversSchema(String schema, String defaultSchema) {
        return schemas.isEmpty()
                ? schema.equals(defaultSchema)
                : schemas.stream().anyMatch(pattern -> matches(pattern, schema));
    }

    /** Whether a table or view is to be read. */
    public boolean covers(TableName name) {
        boolean included = include.isEmpty() || include.stream().anyMatch(pattern -> matches(pattern, name));
        return included && exclude.stream().noneMatch(pattern -> matches(pattern, name));
    }

    /** The part of a schema that is covered. A reference to a table that is left out is left out with it. */
    Schema select(Schema schema) {
        List<Table> tables =
                schema.tables().stream().filter(table -> covers(table.name())).toList();
        List<View> views =
                schema.views().stream().filter(view -> covers(view.name())).toList();
        Set<TableName> kept = tables.stream().map(Table::name).collect(Collectors.toCollection(HashSet::new));
        return new Schema(
                tables.stream().map(table -> referringTo(kept, table)).toList(),
                views,
                schema.enums(),
                schema.domains(),
                schema.sequences(),
                schema.routines());
    }

    private static Table referringTo(Set<TableName> kept, Table table) {
        Constraints all = table.constraints();
        List<ForeignKey> within = all.foreignKeys().stream()
                .filter(key -> kept.contains(key.target()))
                .toList();
        return within.size() == all.foreignKeys().size()
                ? table
                : table.withConstraints(
                        new Constraints(all.primaryKey(), within, all.uniqueConstraints(), all.checks()));
    }

    private static boolean matches(String pattern, TableName name) {
        return matches(pattern, name.name())
                || name.findSchema()
                        .filter(schema -> matches(pattern, schema + "." + name.name()))
                        .isPresent();
    }

    private static boolean matches(String pattern, String text) {
        String regex = pattern.codePoints().mapToObj(Scope::regex).collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .matcher(text)
                .matches();
    }

    private static String regex(int character) {
        return switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(character));
        };
    }

    private static List<String> joined(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
