package dev.coppice.schema;

import org.jspecify.annotations.Nullable;

/**
 * A condition that each row satisfies.
 *
 * @param name the constraint's name, or null where the engine has none or invented it
 * @param sql the condition in the engine's own words, without the surrounding {@code CHECK (…)}
 */
public record Check(@Nullable String name, String sql) {}
