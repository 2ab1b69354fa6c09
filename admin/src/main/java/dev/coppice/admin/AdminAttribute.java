package dev.coppice.admin;

import org.jspecify.annotations.Nullable;

/**
 * How one attribute or to-one relationship is shown.
 *
 * @param name its name in the API
 * @param format how its value is shown and asked for; null where its type says enough
 */
public record AdminAttribute(String name, @Nullable Format format) {

    /** Shown as its type suggests. */
    public static AdminAttribute of(String name) {
        return new AdminAttribute(name, null);
    }
}
