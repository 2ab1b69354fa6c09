package dev.coppice.admin;

import java.util.Locale;

/** How a value is shown and asked for, where its type alone does not say. */
public enum Format {
    MONEY,
    PERCENT,
    DATE,
    DATE_TIME,
    TEXTAREA,
    MARKDOWN,
    JSON,
    CODE,
    IMAGE,
    LINK,
    EMAIL,
    PASSWORD,
    STATUS;

    /** The word for it in the admin description: {@code dateTime}. */
    public String id() {
        String word = name().toLowerCase(Locale.ROOT);
        int gap = word.indexOf('_');
        return gap < 0
                ? word
                : word.substring(0, gap)
                        + word.substring(gap + 1, gap + 2).toUpperCase(Locale.ROOT)
                        + word.substring(gap + 2);
    }
}
