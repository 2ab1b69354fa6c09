package dev.coppice.jsonapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One error of an error document. The detail says what happened, where, and which alternatives there are; it never
 * holds SQL, class names or anything of another person's rows.
 *
 * @param type where this kind of problem is described by others, such as the authors of a profile; mostly null
 * @param meta further facts for programs: strings, numbers, booleans, lists and maps of these
 */
public record Problem(
        ProblemCode code,
        String detail,
        @Nullable Source source,
        @Nullable String type,
        Map<String, Object> meta) {

    /** What part of the request caused a problem. */
    public sealed interface Source {

        /** A JSON pointer to a value that exists in the request's body. */
        record Pointer(String pointer) implements Source {}

        /** The name of a query parameter, decoded. */
        record Parameter(String name) implements Source {}

        /** The name of a request header. */
        record Header(String name) implements Source {}
    }

    public Problem {
        meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    }

    /** A problem without a place in the request; {@link #atPointer} and its siblings add one. */
    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, null, null, Map.of());
    }

    /** The same problem, caused by the value at a JSON pointer. */
    public Problem atPointer(String pointer) {
        return new Problem(code, detail, new Source.Pointer(pointer), type, meta);
    }

    /** The same problem, caused by a query parameter. */
    public Problem atParameter(String name) {
        return new Problem(code, detail, new Source.Parameter(name), type, meta);
    }

    /** The same problem, caused by a request header. */
    public Problem atHeader(String name) {
        return new Problem(code, detail, new Source.Header(name), type, meta);
    }

    /** The same problem, of a kind that is described at this URL. */
    public Problem typed(String url) {
        return new Problem(code, detail, source, url, meta);
    }

    /** The same problem with one more fact in its {@code meta}. */
    public Problem with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(meta);
        more.put(key, value);
        return new Problem(code, detail, source, type, more);
    }

    public int status() {
        return code.status();
    }
}
