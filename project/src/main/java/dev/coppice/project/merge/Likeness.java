package dev.coppice.project.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether parts say the same. */
final class Likeness {

    private Likeness() {}

    /** Whether two parts say the same, in whatever order and spelling. */
    static <P extends Part<P>> boolean same(@Nullable P one, @Nullable P other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        if (shape(one) != shape(other) || !one.value().equals(other.value())) {
            return false;
        }
        if (one.parts().size() != other.parts().size()) {
            return false;
        }
        Map<String, P> others = byKey(other.parts());
        return one.parts().stream().allMatch(part -> same(part, others.get(part.key())));
    }

    /** Whether the owner left a part as it was: what it says, the order in it, and no further comment. */
    static <P extends Part<P>> boolean untouched(P base, P mine) {
        return !isReferredTo(mine)
                && same(base, mine)
                && sameOrder(base, mine)
                && base.comments().equals(mine.comments());
    }

    static <P extends Part<P>> Map<String, P> byKey(List<P> parts) {
        Map<String, P> byKey = new HashMap<>();
        parts.forEach(part -> byKey.put(part.key(), part));
        return byKey;
    }

    private static <P extends Part<P>> boolean isReferredTo(P part) {
        return part.shared() || part.parts().stream().anyMatch(Likeness::isReferredTo);
    }

    private static <P extends Part<P>> boolean sameOrder(P one, P other) {
        for (int i = 0; i < one.parts().size(); i++) {
            P left = one.parts().get(i);
            P right = other.parts().get(i);
            if (!left.key().equals(right.key()) || !sameOrder(left, right)) {
                return false;
            }
        }
        return true;
    }

    /** An empty entry says the same as an empty group or list. */
    private static <P extends Part<P>> Part.Shape shape(P part) {
        boolean holdsNothing = part.shape() != Part.Shape.LEAF
                && part.shape() != Part.Shape.REFERENCE
                && part.parts().isEmpty();
        return holdsNothing ? Part.Shape.VOID : part.shape();
    }
}
