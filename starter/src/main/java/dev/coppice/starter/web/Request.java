package dev.coppice.starter.web;

import dev.coppice.starter.grants.Caller;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a request that answers depend on.
 *
 * @param place where the client sees the API
 * @param path as it stands in the URL
 * @param query as it stands in the URL, null if there is none
 * @param headers that what is done depends on
 * @param caller who sent it
 */
record Request(
        String method,
        Places.Place place,
        String path,
        @Nullable String query,
        Headers headers,
        Caller caller) {

    /** The query string without one parameter. */
    @Nullable
    String queryWithout(String parameter) {
        return filtered(pair -> !isNamed(pair, parameter));
    }

    /** The query string with one parameter and nothing else. */
    @Nullable
    String onlyParameter(String parameter) {
        return filtered(pair -> isNamed(pair, parameter));
    }

    private @Nullable String filtered(Predicate<String> wanted) {
        return query == null
                ? null
                : Arrays.stream(query.split("&")).filter(wanted).collect(Collectors.joining("&"));
    }

    private static boolean isNamed(String pair, String parameter) {
        return pair.equals(parameter) || pair.startsWith(parameter + "=");
    }
}
