package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.CountPolicy;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many resources a collection has on all pages, as far as that is known. */
public sealed interface Total {

    /** Nobody counted. */
    record Unknown() implements Total {}

    /** So many. */
    record Exact(long count) implements Total {}

    /** So many and more; that is where counting ended. */
    record AtLeast(long count) implements Total {}

    /** About so many, by the statistics of the database. */
    record About(long bestGuess) implements Total {}

    /** What kind of number it is. */
    default CountPolicy kind() {
        return switch (this) {
            case Unknown unknown -> CountPolicy.NONE;
            case Exact exact -> CountPolicy.EXACT;
            case AtLeast atLeast -> CountPolicy.CAPPED;
            case About about -> CountPolicy.ESTIMATED;
        };
    }

    /** What {@code meta.page} says of it. */
    default Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        switch (this) {
            case Unknown unknown -> {}
            case Exact(long count) -> facts.put("total", count);
            case AtLeast(long count) -> {
                facts.put("total", count);
                facts.put("more", true);
            }
            case About(long bestGuess) -> facts.put("total", bestGuess);
        }
        facts.put("count", kind().word());
        return facts;
    }

    /** As {@link #facts}, in the words of the cursor profile, which calls only exact numbers a total. */
    default Map<String, Object> factsOfProfile() {
        Map<String, Object> facts = facts();
        Object number = facts.get("total");
        if (number != null && !(this instanceof Exact)) {
            facts.remove("total");
            facts.put("estimatedTotal", Map.of("bestGuess", number));
        }
        return facts;
    }
}
