package dev.coppice.migrate.intent;

import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names for constraints that nobody named, so that the way back can name them, too: {@code fk_orders_customer_id}. Written
 * in the case of the table's own name.
 */
record ConstraintNames(Dialect dialect) {

    private static final int MARK = 8;

    String reference(TableName table, List<String> columns) {
        return name("fk", table, columns);
    }

    String unique(TableName table, List<String> columns) {
        return name("uq", table, columns);
    }

    String index(TableName table, List<String> columns) {
        return name("ix", table, columns);
    }

    String check(TableName table, List<String> columns) {
        return name("ck", table, columns);
    }

    private String name(String kind, TableName table, List<String> columns) {
        List<String> words = new ArrayList<>(List.of(kind, table.name()));
        words.addAll(columns);
        String name = String.join("_", words);
        boolean isUpper = table.name().equals(table.name().toUpperCase(Locale.ROOT));
        return shortened(isUpper ? name.toUpperCase(Locale.ROOT) : name);
    }

    /** A name that is too long ends in a mark of what was cut off. */
    private String shortened(String name) {
        int limit = Math.min(dialect.identifierLimit(), 63);
        if (name.length() <= limit) {
            return name;
        }
        String mark = "%08x".formatted(name.hashCode());
        return name.substring(0, limit - MARK - 1) + "_" + mark;
    }
}
