package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import java.util.Set;

/** The published profile for pages by cursors. */
public final class CursorProfile {

    /** What names it, and where it is described. */
    public static final String URI = "https://jsonapi.org/profiles/ethanresnick/cursor-pagination/";

    private static final Set<String> SPELLINGS = Set.of(
            URI,
            "https://jsonapi.org/profiles/ethanresnick/cursor-pagination",
            "http://jsonapi.org/profiles/ethanresnick/cursor-pagination/",
            "http://jsonapi.org/profiles/ethanresnick/cursor-pagination");

    private CursorProfile() {}

    /** Whether this is the profile's name, which is in use with and without the slash and with both schemes. */
    public static boolean isNamed(String uri) {
        return SPELLINGS.contains(uri);
    }

    /** An order that cursors cannot walk. */
    public static Problem unsupportedSort(String detail) {
        return Problem.of(ProblemCode.INVALID_PARAMETER, detail)
                .atParameter("sort")
                .typed(URI + "unsupported-sort");
    }

    /** A size beyond the maximum. */
    static Problem tooLarge(String detail) {
        return Problem.of(ProblemCode.LIMIT_EXCEEDED, detail).typed(URI + "max-size-exceeded");
    }
}
