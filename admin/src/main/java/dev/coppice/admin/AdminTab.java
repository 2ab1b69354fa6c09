package dev.coppice.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows at the other end of a to-many relationship are shown.
 *
 * @param name the relationship's name in the API
 * @param label null where its name says enough
 * @param attributes of the rows at the other end; null for all that a list of them shows
 */
public record AdminTab(
        String name, @Nullable String label, @Nullable List<AdminAttribute> attributes, boolean hidden, Place place) {

    public AdminTab {
        attributes = attributes == null ? null : List.copyOf(attributes);
    }

    /** Shown as the relationship suggests. */
    public static AdminTab of(String name) {
        return new AdminTab(name, null, null, false, Place.NOWHERE);
    }
}
