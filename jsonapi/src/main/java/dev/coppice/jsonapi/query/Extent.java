package dev.coppice.jsonapi.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known about a collection around one of its pages. */
public sealed interface Extent {

    /** How many resources there are on all pages. */
    Total total();

    /** What {@code meta.page} says. */
    Map<String, Object> facts();

    /** Around a page that was asked for by its place. */
    record Places(Total total, Following following) implements Extent {
        @Override
        public Map<String, Object> facts() {
            return total.facts();
        }
    }

    /** Whether another page follows. */
    enum Following {
        MORE,
        NOTHING
    }

    /**
     * Around a page that was asked for by cursors.
     *
     * @param before the cursor before which the previous page ends; null if there is no such page
     * @param after the cursor after which the next page begins; null if there is no such page
     * @param range whether a range that was asked for is there as a whole
     */
    record Cursors(
            Total total, @Nullable String before, @Nullable String after, Range range) implements Extent {
        @Override
        public Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>(total.factsOfProfile());
            if (range == Range.TRUNCATED) {
                facts.put("rangeTruncated", true);
            }
            return facts;
        }
    }

    /** Whether all resources between two cursors are there. */
    enum Range {
        WHOLE,
        TRUNCATED
    }

    /** That of a collection whose only page has so many resources. */
    static Extent only(int resources) {
        return new Places(new Total.Exact(resources), Following.NOTHING);
    }
}
