package dev.coppice.schema.diff;

import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import dev.coppice.schema.words.QueryRelation;
import dev.coppice.schema.words.RenamedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The queries of views when what they read has other names. What a view calls its own columns stays.
 *
 * @param queries of the views whose query is another one then, by their names before
 * @param undecided the views of which nobody can say what their query becomes
 */
public record RenamedViews(Map<TableName, String> queries, Set<TableName> undecided) {

    public RenamedViews {
        queries = Map.copyOf(queries);
        undecided = Set.copyOf(undecided);
    }

    /**
     * Read off the words of the queries.
     *
     * @param spelling how the engine wants a name to be written
     */
    public static RenamedViews of(Schema schema, SchemaRenames renames, UnaryOperator<String> spelling) {
        RenamedQuery words = new RenamedQuery(
                Stream.concat(
                                schema.tables().stream().map(table -> relation(table, renames)),
                                schema.views().stream().map(view -> relation(view, renames)))
                        .toList(),
                spelling);
        Map<TableName, String> queries = new TreeMap<>();
        Set<TableName> undecided = new HashSet<>();
        for (View view : schema.views()) {
            Optional<String> query = words.find(view.sql());
            query.filter(sql -> !sql.equals(view.sql())).ifPresent(sql -> queries.put(view.name(), sql));
            if (query.isEmpty()) {
                undecided.add(view.name());
            }
        }
        return new RenamedViews(queries, undecided);
    }

    private static QueryRelation relation(Table table, SchemaRenames renames) {
        TableName name = table.name();
        List<String> columns = table.columns().stream().map(Column::name).toList();
        Set<String> gone = columns.stream()
                .filter(column -> renames.tookNameOf(name, column))
                .collect(Collectors.toSet());
        return new QueryRelation(name, renames.table(name), columns, renames.ofColumns(name), gone);
    }

    private static QueryRelation relation(View view, SchemaRenames renames) {
        List<String> columns = view.columns().stream().map(Column::name).toList();
        return new QueryRelation(view.name(), renames.table(view.name()), columns, Map.of(), Set.of());
    }

    /** The same, where somebody else knows the queries. */
    public RenamedViews knowing(Map<TableName, String> known) {
        Map<TableName, String> all = new TreeMap<>(queries);
        all.putAll(known);
        return new RenamedViews(
                all, undecided.stream().filter(name -> !known.containsKey(name)).collect(Collectors.toSet()));
    }

    /** Those views with their queries; others as they are. */
    public List<View> in(List<View> views) {
        return views.stream()
                .map(view -> queries.containsKey(view.name()) ? view.withQuery(queries.get(view.name())) : view)
                .toList();
    }
}
