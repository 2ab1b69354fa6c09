package dev.coppice.schema;

import java.util.List;

/** A type of the schema's own that lists its words, in order. */
public record EnumType(TableName name, List<String> values) {

    public EnumType {
        values = List.copyOf(values);
    }
}
