package dev.coppice.starter.grants;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param name as the log-in has it; null for somebody who is not logged in
 * @param roles of those that are granted something
 */
public record Caller(@Nullable String name, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether it is known who it is. */
    public boolean isLoggedIn() {
        return name != null;
    }
}
