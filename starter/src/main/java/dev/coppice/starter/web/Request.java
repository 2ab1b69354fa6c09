package dev.coppice.starter.web;

import dev.coppice.starter.grants.Caller;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
        return name(pair).equals(parameter);
    }

    /** The name of the first parameter; null if there is none. */
    @Nullable
    String firstParameter() {
        return query == null
                ? null
                : Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.isEmpty())
                        .findFirst()
                        .map(Request::name)
                        .orElse(null);
    }

    /** As it was before it was encoded for the URL; what cannot be decoded is no name that anybody asks for. */
    private static String name(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return name;
        }
    }
}
