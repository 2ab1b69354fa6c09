package dev.coppice.project.rebuild;

import dev.coppice.project.merge.ConflictMarkers;
import dev.coppice.project.yaml.SchemaJson;
import dev.coppice.schema.Column;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The schema that a project remembers. Where version control merged it by lines, a table may be in it twice. */
final class RecalledSchema {

    private RecalledSchema() {}

    /**
     * The schema of a text that nobody but Coppice wrote.
     *
     * @throws Problem if it is none, or something is in it twice
     */
    static Schema of(String text) {
        Schema schema = SchemaJson.parse(text);
        if (!schema.equals(once(schema))) {
            throw new Problem(
                    "%s has a table or a column twice".formatted(SchemaJson.PATH), "Take it from version control");
        }
        return schema;
    }

    /**
     * What can be read of a text that has lines of two branches: of everything that is there twice, the first.
     *
     * @throws Problem if it is no schema at all
     */
    static Schema ofMerged(String text) {
        return once(SchemaJson.parse(ConflictMarkers.yoursIn(text)));
    }

    private static Schema once(Schema schema) {
        return schema.withTables(first(schema.tables(), Table::name).stream()
                        .map(table -> table.withColumns(first(table.columns(), Column::name)))
                        .toList())
                .withViews(first(schema.views(), View::name));
    }

    private static <T> List<T> first(List<T> items, Function<T, Object> name) {
        Set<Object> known = new HashSet<>();
        return items.stream().filter(item -> known.add(name.apply(item))).toList();
    }
}
