package dev.coppice.migrate.check;

import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Table;
import dev.coppice.schema.dialect.Dialect;
import java.util.List;
import java.util.stream.Collectors;

/** Questions about the rows of one table as it stands. */
record Rows(Dialect dialect, Table table) {

    private static final String ALIAS = "t";

    /** All rows. */
    Probe all() {
        return where("1 = 1");
    }

    Probe where(String condition) {
        return new Probe(
                "SELECT " + shown() + " FROM " + dialect.name(table.name()) + " " + ALIAS + " WHERE " + condition);
    }

    /** Values of columns that occur more than once, nulls apart. */
    Probe repeated(List<String> columns) {
        String names = dialect.names(columns);
        String given = columns.stream()
                .map(column -> dialect.quoteIfNeeded(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        return new Probe("SELECT " + names + " FROM " + dialect.name(table.name()) + " WHERE " + given + " GROUP BY "
                + names + " HAVING count(*) > 1");
    }

    /** Rows whose reference leads nowhere. */
    Probe orphans(List<String> columns, Table target, List<String> targetColumns) {
        String given =
                columns.stream().map(column -> own(column) + " IS NOT NULL").collect(Collectors.joining(" AND "));
        StringBuilder same = new StringBuilder("1 = 1");
        for (int i = 0; i < columns.size(); i++) {
            same.append(" AND p.")
                    .append(dialect.quoteIfNeeded(targetColumns.get(i)))
                    .append(" = ")
                    .append(own(columns.get(i)));
        }
        return where(
                given + " AND NOT EXISTS (SELECT 1 FROM " + dialect.name(target.name()) + " p WHERE " + same + ")");
    }

    Probe missing(String column) {
        return where(own(column) + " IS NULL");
    }

    Probe given(String column) {
        return where(own(column) + " IS NOT NULL");
    }

    /** Rows that have one of some words. */
    Probe having(String column, List<String> words) {
        return where("CAST(" + own(column) + " AS VARCHAR) IN (" + dialect.texts(words) + ")");
    }

    /** A column of this table within a condition. */
    String own(String column) {
        return ALIAS + "." + dialect.quoteIfNeeded(column);
    }

    private String shown() {
        List<String> key = table.primaryKey()
                .map(PrimaryKey::columns)
                .orElseGet(() -> List.of(table.columns().getFirst().name()));
        return key.stream().map(this::own).collect(Collectors.joining(", "));
    }
}
