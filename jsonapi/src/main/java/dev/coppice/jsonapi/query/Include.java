package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Relationship;
import java.util.List;

/** A relationship whose resources come along, and what comes along with these. */
public record Include(Relationship relationship, List<Include> then) {
    public Include {
        then = List.copyOf(then);
    }
}
