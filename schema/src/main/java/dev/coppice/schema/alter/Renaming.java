package dev.coppice.schema.alter;

import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialect;

/** How one engine gives a table or a column another name. */
interface Renaming {

    Dialect dialect();

    default String renameTable(TableName old, TableName now) {
        return "ALTER TABLE " + dialect().name(old) + " RENAME TO " + dialect().quoteIfNeeded(now.name());
    }

    default String renameColumn(TableName table, String old, String now) {
        return "ALTER TABLE " + dialect().name(table) + " RENAME COLUMN "
                + dialect().quoteIfNeeded(old) + " TO " + dialect().quoteIfNeeded(now);
    }
}
