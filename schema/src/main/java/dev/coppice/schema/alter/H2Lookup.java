package dev.coppice.schema.alter;

import dev.coppice.schema.Check;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Table;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.dialect.Dialect;
import java.util.List;
import java.util.stream.Collectors;

/** Drops constraints whose names H2 made up, and makes up differently in each database: found by what they say. */
record H2Lookup(Dialect dialect) {

    String unique(Table table, UniqueConstraint key) {
        return statement(table, "c.CONSTRAINT_TYPE = 'UNIQUE' AND " + columns(key.columns()));
    }

    String reference(Table table, ForeignKey key) {
        return statement(table, """
                c.CONSTRAINT_TYPE = 'FOREIGN KEY' AND %s
                    AND EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r
                        JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS t
                            ON t.CONSTRAINT_SCHEMA = r.UNIQUE_CONSTRAINT_SCHEMA
                            AND t.CONSTRAINT_NAME = r.UNIQUE_CONSTRAINT_NAME
                        WHERE r.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = c.CONSTRAINT_NAME
                            AND t.TABLE_NAME = %s)""".formatted(
                        columns(key.columns()), dialect.text(key.target().name())));
    }

    String check(Table table, Check check) {
        return statement(table, """
                c.CONSTRAINT_TYPE = 'CHECK'
                    AND EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS k
                        WHERE k.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME = c.CONSTRAINT_NAME
                            AND k.CHECK_CLAUSE = %s)""".formatted(dialect.text(check.sql())));
    }

    private String columns(List<String> columns) {
        String list = columns.stream().map(dialect::text).collect(Collectors.joining(", "));
        return """
                ARRAY[%s] = (SELECT ARRAY_AGG(k.COLUMN_NAME ORDER BY k.ORDINAL_POSITION)
                        FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
                        WHERE k.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME = c.CONSTRAINT_NAME)""".formatted(list);
    }

    private String statement(Table table, String condition) {
        String schema = table.name().findSchema().map(dialect::text).orElse("CURRENT_SCHEMA");
        String drop = "ALTER TABLE " + dialect.name(table.name()) + " DROP CONSTRAINT ";
        return """
                EXECUTE IMMEDIATE (
                    SELECT %s || QUOTE_IDENT(c.CONSTRAINT_NAME) FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS c
                    WHERE c.TABLE_SCHEMA = %s AND c.TABLE_NAME = %s
                        AND REGEXP_LIKE(c.CONSTRAINT_NAME, '^CONSTRAINT_[0-9A-F]+(_[0-9]+)?$')
                        AND %s
                    FETCH FIRST ROW ONLY)""".formatted(
                        dialect.text(drop), schema, dialect.text(table.name().name()), condition);
    }
}
