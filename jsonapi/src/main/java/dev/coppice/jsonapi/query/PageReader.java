package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads the parameters of the page family: number and size, offset and limit, or cursors and size. */
final class PageReader {

    private static final Set<String> BY_NUMBER = Set.of("number", "size");
    private static final Set<String> BY_CURSOR = Set.of("after", "before");
    private static final Set<String> BY_OFFSET = Set.of("offset", "limit");
    private static final int MOST_BEFORE_A_DIGIT = 99_999_999;

    private final Limits.Pages limits;
    private final Problems problems;
    private final Paging paging;
    private final Map<String, Integer> given = new LinkedHashMap<>();
    private final Map<String, String> cursors = new LinkedHashMap<>();

    PageReader(Limits.Pages limits, Paging paging, Problems problems) {
        this.limits = limits;
        this.paging = paging;
        this.problems = problems;
    }

    void take(Parameter parameter) {
        String key = parameter.segments().size() == 1 ? parameter.segments().getFirst() : "";
        if (BY_CURSOR.contains(key)) {
            cursors.put(key, parameter.value());
            return;
        }
        if (!BY_NUMBER.contains(key) && !BY_OFFSET.contains(key)) {
            String known =
                    "page[number] with page[size], page[offset] with page[limit], page[after] and page[before] with page[size]";
            String detail = "There is no parameter '%s'; there is %s".formatted(parameter.name(), known);
            problems.add(Problem.of(ProblemCode.UNKNOWN_PARAMETER, detail).atParameter(parameter.name()));
            return;
        }
        int least = key.equals("offset") ? 0 : 1;
        int number = number(parameter.value());
        if (number < least) {
            String detail = "'%s' is a whole number from %d".formatted(parameter.name(), least);
            problems.add(Problem.of(ProblemCode.INVALID_PARAMETER_VALUE, detail).atParameter(parameter.name()));
            return;
        }
        given.put(key, number);
    }

    Page finish() {
        refuseMixture();
        String sizeKey = given.containsKey("limit") ? "limit" : "size";
        boolean range = cursors.size() == BY_CURSOR.size();
        int size = given.getOrDefault(sizeKey, range ? limits.maxSize() : limits.defaultSize());
        if (size > limits.maxSize()) {
            problems.add(CursorProfile.tooLarge("A page has at most %d resources".formatted(limits.maxSize()))
                    .atParameter(named(sizeKey))
                    .with("page", Map.of("maxSize", limits.maxSize())));
            size = limits.maxSize();
        }
        if (isByCursor()) {
            return new Page.Cursored(cursors.get("after"), cursors.get("before"), size);
        }
        boolean byOffset = asks(BY_OFFSET);
        Page.Placed page = byOffset
                ? new Page.Offset(given.getOrDefault("offset", 0), size)
                : new Page.Numbered(given.getOrDefault("number", 1), size);
        if (page.offset() > limits.maxOffset()) {
            String detail = "Pages lead at most %d resources into a collection; to go on, page by cursors (%s)"
                    .formatted(limits.maxOffset(), CursorProfile.URI);
            problems.add(Problem.of(ProblemCode.LIMIT_EXCEEDED, detail)
                    .atParameter(named(byOffset ? "offset" : "number"))
                    .with("page", Map.of("maxOffset", limits.maxOffset())));
        }
        return page;
    }

    /** Cursors say so themselves; a size alone means what the client asks for besides. */
    private boolean isByCursor() {
        return !cursors.isEmpty()
                || (paging == Paging.CURSORS && given.keySet().stream().allMatch("size"::equals));
    }

    private void refuseMixture() {
        boolean both = asks(BY_NUMBER) && asks(BY_OFFSET);
        if (both) {
            String key = given.keySet().stream().reduce((first, last) -> last).orElse("");
            String detail = "page[number] and page[size] do not mix with page[offset] and page[limit]";
            problems.add(Problem.of(ProblemCode.INVALID_PARAMETER, detail).atParameter(named(key)));
        }
        boolean cursorsToo = !cursors.isEmpty() && given.keySet().stream().anyMatch(key -> !key.equals("size"));
        if (cursorsToo) {
            String key = cursors.keySet().iterator().next();
            String detail = "page[after] and page[before] mix with page[size] only";
            problems.add(Problem.of(ProblemCode.INVALID_PARAMETER, detail).atParameter(named(key)));
        }
    }

    private boolean asks(Set<String> keys) {
        return !Collections.disjoint(given.keySet(), keys);
    }

    private static String named(String key) {
        return "page[" + key + "]";
    }

    /** The number, the largest possible one for more digits than that, or -1 if it is none. */
    private static int number(String text) {
        int number = text.isEmpty() ? -1 : 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number > MOST_BEFORE_A_DIGIT ? Integer.MAX_VALUE : number * 10 + digit;
        }
        return number;
    }
}
