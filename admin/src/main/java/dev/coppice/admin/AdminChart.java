package dev.coppice.admin;

import org.jspecify.annotations.Nullable;

/**
 * A picture of an aggregate, on the home page.
 *
 * @param kind {@code bar}, {@code line} or {@code pie}
 * @param aggregate such as {@code sum(total)}
 * @param groupBy a path to an attribute
 * @param filter which rows; null for all
 */
public record AdminChart(
        String title,
        String kind,
        String resource,
        String aggregate,
        String groupBy,
        @Nullable AdminFilter filter,
        Place place) {}
