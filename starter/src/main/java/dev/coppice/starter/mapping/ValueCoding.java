package dev.coppice.starter.mapping;

import dev.coppice.jsonapi.AttributeType;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the values of an entity's attribute and those of the API stand for each other.
 *
 * @param type what the API makes of it
 * @param toApi from the attribute's Java class to the type's class
 * @param toEntity from the type's class to the attribute's Java class
 */
public record ValueCoding(AttributeType type, UnaryOperator<Object> toApi, UnaryOperator<Object> toEntity) {

    /** Where both are of the same class. */
    static ValueCoding same(AttributeType type) {
        return new ValueCoding(type, UnaryOperator.identity(), UnaryOperator.identity());
    }

    public @Nullable Object read(@Nullable Object stored) {
        return stored == null ? null : toApi.apply(stored);
    }

    public @Nullable Object write(@Nullable Object sent) {
        return sent == null ? null : toEntity.apply(sent);
    }
}
