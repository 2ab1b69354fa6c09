package dev.coppice.jsonapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resource object of a request, checked against its type: only what the client may write, every value of its type's
 * {@link AttributeType#valueClass()}. What the client did not mention is not in the maps.
 *
 * @param id as sent, or null
 * @param lid as sent, or null
 */
public record ResourceDocument(
        ResourceType type,
        @Nullable String id,
        @Nullable String lid,
        Map<String, @Nullable Object> attributes,
        Map<String, Linkage> relationships) {

    // Not compact: javac keeps no @Nullable inside the parameters of a compact constructor for other modules to see.
    public ResourceDocument(
            ResourceType type,
            @Nullable String id,
            @Nullable String lid,
            Map<String, @Nullable Object> attributes,
            Map<String, Linkage> relationships) {
        this.type = type;
        this.id = id;
        this.lid = lid;
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        this.relationships = Collections.unmodifiableMap(new LinkedHashMap<>(relationships));
    }
}
