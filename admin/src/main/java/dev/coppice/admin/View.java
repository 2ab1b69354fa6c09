package dev.coppice.admin;

import java.util.Locale;

/** Where a row is looked at. */
public enum View {
    LIST,
    SHOW,
    EDIT,
    CREATE;

    /** The word for it in the admin description. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
