package dev.coppice.project.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where new parts go among parts that stand in an order of their own: behind their predecessor in the list that they come
 * from, at the end if nothing that is known follows them there.
 */
final class Placement<P extends Part<P>> {

    private final List<P> present;
    private final Map<String, P> places = new HashMap<>();
    private int lastKnown = -1;
    private final Map<String, Integer> indexes = new HashMap<>();

    /**
     * Prepares for the parts of one list.
     *
     * @param wanted the list that new parts come from, in its order
     * @param present what they go between
     */
    Placement(List<P> wanted, List<P> present) {
        this.present = present;
        Map<String, P> known = Likeness.byKey(present);
        P before = null;
        for (int index = 0; index < wanted.size(); index++) {
            String key = wanted.get(index).key();
            indexes.put(key, index);
            P found = known.get(key);
            if (found != null) {
                before = found;
                lastKnown = index;
            } else if (before != null) {
                places.put(key, before);
            }
        }
    }

    /** The part behind which it goes; null for the first place. */
    @Nullable
    P predecessor(P wanted) {
        boolean last = indexes.getOrDefault(wanted.key(), -1) > lastKnown;
        if (last && !present.isEmpty()) {
            return present.getLast();
        }
        return places.get(wanted.key());
    }

    /** The nearest of those before it that is present; null for the first place. */
    @Nullable
    P nearest(P wanted) {
        return places.get(wanted.key());
    }
}
