package dev.coppice.schema.read;

import dev.coppice.schema.Routine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the functions and procedures of a schema of MariaDB or MySQL together again from what the catalogue keeps. */
record MariaDbRoutines(MariaDbRows rows) {

    private record Parameter(List<String> routine, String text) {}

    List<Routine> all() throws SQLException {
        Map<List<String>, List<Parameter>> parameters = Rows.grouped(parameters(), Parameter::routine);
        return rows.list("""
                SELECT ROUTINE_NAME, SPECIFIC_NAME, ROUTINE_TYPE, DTD_IDENTIFIER, ROUTINE_DEFINITION, IS_DETERMINISTIC,
                    SQL_DATA_ACCESS, SECURITY_TYPE, ROUTINE_COMMENT
                FROM information_schema.ROUTINES
                WHERE ROUTINE_SCHEMA = ? AND ROUTINE_TYPE IN ('FUNCTION', 'PROCEDURE')
                """, row -> routine(row, parameters.getOrDefault(key(row), List.of())));
    }

    private List<Parameter> parameters() throws SQLException {
        return rows.list("""
                SELECT SPECIFIC_NAME, ROUTINE_TYPE, PARAMETER_MODE, PARAMETER_NAME, DTD_IDENTIFIER
                FROM information_schema.PARAMETERS
                WHERE SPECIFIC_SCHEMA = ? AND ORDINAL_POSITION > 0
                ORDER BY SPECIFIC_NAME, ROUTINE_TYPE, ORDINAL_POSITION
                """, row -> new Parameter(key(row), parameter(row)));
    }

    private static List<String> key(ResultSet row) throws SQLException {
        return List.of(row.getString("SPECIFIC_NAME"), row.getString("ROUTINE_TYPE"));
    }

    private static String parameter(ResultSet row) throws SQLException {
        boolean hasMode = row.getString("ROUTINE_TYPE").equals("PROCEDURE");
        return (hasMode ? row.getString("PARAMETER_MODE") + " " : "")
                + MariaDbRows.quoted(row.getString("PARAMETER_NAME")) + " " + row.getString("DTD_IDENTIFIER");
    }

    private Routine routine(ResultSet row, List<Parameter> parameters) throws SQLException {
        String name = row.getString("ROUTINE_NAME");
        String comment = row.getString("ROUTINE_COMMENT");
        boolean returns = row.getString("ROUTINE_TYPE").equals("FUNCTION");
        String head = "CREATE %s %s(%s)"
                .formatted(
                        row.getString("ROUTINE_TYPE"),
                        MariaDbRows.quoted(name),
                        parameters.stream().map(Parameter::text).collect(Collectors.joining(", ")));
        String sql = Stream.of(
                        head,
                        returns ? "RETURNS " + row.getString("DTD_IDENTIFIER") : "",
                        row.getString("IS_DETERMINISTIC").equals("YES") ? "DETERMINISTIC" : "",
                        row.getString("SQL_DATA_ACCESS"),
                        "SQL SECURITY " + row.getString("SECURITY_TYPE"),
                        comment.isEmpty() ? "" : "COMMENT '" + escaped(comment) + "'",
                        row.getString("ROUTINE_DEFINITION"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Routine(rows.name(name), sql);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("'", "''");
    }
}
