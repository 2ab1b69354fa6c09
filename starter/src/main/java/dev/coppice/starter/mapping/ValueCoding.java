package dev.coppice.starter.mapping;

import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.Unreadable;
import java.time.DateTimeException;
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
        if (stored == null || stored instanceof Unreadable) {
            return stored;
        }
        try {
            return toApi.apply(stored);
        } catch (ArithmeticException | DateTimeException beyond) {
            return new Unreadable(stored.toString());
        }
    }

    public @Nullable Object write(@Nullable Object sent) {
        return sent == null ? null : toEntity.apply(sent);
    }
}
