package dev.coppice.model.infer;

import dev.coppice.schema.TableName;

/** What an enum class stands for. */
sealed interface EnumOrigin {

    /** An enum type or a domain of the schema. */
    record OfType(TableName type) implements EnumOrigin {}

    /** The words that one column lists. */
    record OfColumn(TableName table, String column) implements EnumOrigin {}
}
