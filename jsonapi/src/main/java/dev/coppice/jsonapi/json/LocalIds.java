package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.LocalIdentifier;
import dev.coppice.jsonapi.ProblemCode;
import java.util.HashSet;
import java.util.Set;

/**
 * The resources that linkage may name by a local id.
 *
 * @param refusal of one that is not among them
 */
record LocalIds(Set<LocalIdentifier> known, ProblemCode refusal) {

    static final LocalIds NONE = new LocalIds(Set.of(), ProblemCode.INVALID_VALUE);

    LocalIds {
        known = Set.copyOf(known);
    }

    /** Those of earlier operations. */
    static LocalIds known(Set<LocalIdentifier> known) {
        return new LocalIds(known, ProblemCode.MALFORMED_DOCUMENT);
    }

    /** These and that of the resource itself, while it is being created. */
    LocalIds and(LocalIdentifier self) {
        Set<LocalIdentifier> more = new HashSet<>(known);
        more.add(self);
        return new LocalIds(more, refusal);
    }
}
