package dev.coppice.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of the schema's own that narrows another. */
public record Domain(
        TableName name,
        SqlType type,
        @Nullable String spelling,
        boolean nullable,
        @Nullable String defaultSql,
        List<Check> checks) {

    public Domain {
        checks = List.copyOf(checks);
    }
}
