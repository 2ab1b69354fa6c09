package dev.coppice.starter.sql;

import dev.coppice.starter.plan.Parameter;
import java.util.List;

/**
 * A statement as a database takes it.
 *
 * @param parameters the values of its question marks, in order
 */
public record SqlText(String text, List<Parameter> parameters) {
    public SqlText {
        parameters = List.copyOf(parameters);
    }
}
