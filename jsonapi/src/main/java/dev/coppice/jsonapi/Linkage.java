package dev.coppice.jsonapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a relationship is linked with: the {@code data} of a relationship in a request. */
public sealed interface Linkage {

    /** One resource or none. */
    record ToOne(@Nullable Reference target) implements Linkage {}

    /** Any number of resources, each once, in the order given. */
    record ToMany(List<Reference> targets) implements Linkage {
        public ToMany {
            targets = targets.stream().distinct().toList();
        }
    }
}
