package dev.coppice.model.jpa;

import dev.coppice.schema.TableName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a table or column was called before, as its class says by {@code @RenamedFrom}.
 *
 * @param table as it is called now
 * @param column as it is called now; null where it is about the table
 * @param former as the class says it, which may differ from the database's name in upper and lower case
 */
public record FormerName(TableName table, @Nullable String column, String former) {

    /** The column that it is about. */
    public Optional<String> findColumn() {
        return Optional.ofNullable(column);
    }
}
