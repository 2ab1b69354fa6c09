package dev.coppice.schema.read;

import dev.coppice.schema.Trigger;
import dev.coppice.schema.read.H2Relation.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of views and triggers. Those of materialised views and of triggers are not in H2's information schema, only
 * in the script that it writes of itself; it is asked for where there is one of them.
 */
record H2Texts(H2Rows rows) {

    private static final String QUERIES = """
            SELECT TABLE_SCHEMA, TABLE_NAME, COALESCE(VIEW_DEFINITION, '') AS VIEW_DEFINITION
            FROM INFORMATION_SCHEMA.VIEWS WHERE TABLE_SCHEMA = ANY (?)""";

    private static final String TRIGGERS = """
            SELECT TRIGGER_SCHEMA, TRIGGER_NAME, EVENT_OBJECT_SCHEMA, EVENT_OBJECT_TABLE
            FROM INFORMATION_SCHEMA.TRIGGERS WHERE EVENT_OBJECT_SCHEMA = ANY (?)""";

    private record TriggerRow(H2Key trigger, H2Key table) {

        static TriggerRow of(ResultSet row) throws SQLException {
            H2Key table = new H2Key(row.getString("event_object_schema"), row.getString("event_object_table"));
            return new TriggerRow(H2Key.of(row, "trigger"), table);
        }
    }

    void addTo(Map<H2Key, H2Relation> relations) throws SQLException {
        for (Map.Entry<H2Key, String> entry : rows.list(QUERIES, H2Texts::query)) {
            find(relations, entry.getKey()).ifPresent(view -> view.query = entry.getValue());
        }
        List<TriggerRow> triggers = rows.list(TRIGGERS, TriggerRow::of);
        boolean hasStoredView = relations.values().stream().anyMatch(view -> view.kind == Kind.MATERIALIZED_VIEW);
        if (hasStoredView || !triggers.isEmpty()) {
            addFromScript(relations, triggers);
        }
    }

    private static Map.Entry<H2Key, String> query(ResultSet row) throws SQLException {
        return Map.entry(H2Key.of(row, "table"), row.getString("view_definition"));
    }

    private void addFromScript(Map<H2Key, H2Relation> relations, List<TriggerRow> triggers) throws SQLException {
        Map<H2Key, String> script = script();
        relations.forEach((key, relation) -> {
            if (relation.kind == Kind.MATERIALIZED_VIEW) {
                relation.query = query(script.getOrDefault(key, ""));
            }
        });
        for (TriggerRow row : triggers) {
            find(relations, row.table())
                    .ifPresent(relation -> relation.triggers.add(
                            new Trigger(row.trigger().name(), script.getOrDefault(row.trigger(), ""))));
        }
    }

    private Map<H2Key, String> script() throws SQLException {
        Map<H2Key, String> texts = new HashMap<>();
        for (String sql : rows.rows().list("SCRIPT NODATA NOPASSWORDS NOSETTINGS", row -> row.getString(1))) {
            SqlCursor cursor = new SqlCursor(sql);
            boolean wanted = cursor.accept("CREATE", "FORCE", "TRIGGER")
                    || cursor.accept("CREATE", "FORCE", "MATERIALIZED", "VIEW");
            if (wanted) {
                String schema = cursor.next().name();
                cursor.accept(".");
                texts.put(new H2Key(schema, cursor.next().name()), new SqlCursor(sql).rest());
            }
        }
        return texts;
    }

    private static String query(String sql) {
        SqlCursor cursor = new SqlCursor(sql);
        cursor.moveTo("AS");
        cursor.next();
        return cursor.rest();
    }

    private static Optional<H2Relation> find(Map<H2Key, H2Relation> relations, H2Key key) {
        return Optional.ofNullable(relations.get(key));
    }
}
