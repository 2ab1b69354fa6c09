package dev.coppice.schema.read;

import dev.coppice.schema.Identities;
import dev.coppice.schema.Identities.Identified;
import dev.coppice.schema.Identities.Identity;
import dev.coppice.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * PostgreSQL numbers its tables and the columns of each. A number is good in one database of one cluster; the cluster has
 * an identifier that neither a restored dump nor another server shares. A copy of the cluster's files shares it: there,
 * the number of the transaction that touched a thing last tells whether its history is ours.
 */
record PostgresIdentities(Connection connection) {

    /** A transaction that is over and visible is older than this, in a count that does not begin anew. */
    private record Moment(String database, long oldest) {

        /** The number in full of a transaction of which only the last 32 bits are known. */
        long inFull(long number) {
            return oldest + (int) (number - oldest);
        }
    }

    private record Row(TableName table, long tableId, long tableTouched, String column, long id, long touched) {}

    Identities read(Scope scope) throws SQLException {
        Rows rows = new Rows(connection);
        if (!mayAskForCluster(rows)) {
            return Identities.NONE;
        }
        Moment moment = rows.list("""
                        SELECT s.system_identifier || '/' || d.oid AS database,
                            pg_catalog.txid_snapshot_xmin(pg_catalog.txid_current_snapshot()) AS oldest
                        FROM pg_catalog.pg_control_system() s, pg_catalog.pg_database d
                        WHERE d.datname = pg_catalog.current_database()
                        """, row -> new Moment(row.getString("database"), row.getLong("oldest")))
                .get(0);
        PostgresRows covered = PostgresCatalogue.rows(connection, scope);
        Map<TableName, List<Row>> byTable = Rows.grouped(columns(covered, moment), Row::table);
        Map<TableName, Identified> tables = new HashMap<>();
        byTable.forEach((table, its) -> {
            if (scope.covers(table)) {
                tables.put(table, identified(its));
            }
        });
        return new Identities(moment.database(), moment.oldest(), tables);
    }

    /** Some services that speak PostgreSQL's language have no such function, or keep it to themselves. */
    private static boolean mayAskForCluster(Rows rows) throws SQLException {
        return rows.list(
                        "SELECT pg_catalog.to_regprocedure('pg_catalog.pg_control_system()') IS NOT NULL AND"
                                + " pg_catalog.has_function_privilege("
                                + "pg_catalog.to_regprocedure('pg_catalog.pg_control_system()')::oid, 'EXECUTE')",
                        row -> row.getBoolean(1))
                .get(0);
    }

    private static List<Row> columns(PostgresRows rows, Moment moment) throws SQLException {
        return rows.list(
                """
                SELECT n.nspname, c.relname, c.oid, c.xmin::text AS table_touched,
                    a.attname, a.attnum, a.xmin::text AS touched
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relnamespace = ANY (?) AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND NOT c.relispartition
                """,
                row -> new Row(
                        rows.name(row.getString("nspname"), row.getString("relname")),
                        row.getLong("oid"),
                        transaction(row, "table_touched", moment),
                        row.getString("attname"),
                        row.getLong("attnum"),
                        transaction(row, "touched", moment)));
    }

    private static long transaction(ResultSet row, String column, Moment moment) throws SQLException {
        return moment.inFull(Long.parseLong(row.getString(column)));
    }

    private static Identified identified(List<Row> columns) {
        Row first = columns.get(0);
        return new Identified(
                new Identity(first.tableId(), first.tableTouched()),
                columns.stream().collect(Collectors.toMap(Row::column, row -> new Identity(row.id(), row.touched()))));
    }
}
