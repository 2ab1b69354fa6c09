package dev.coppice.admin.check;

import java.util.Optional;

/** What an API says to queries: whoever serves it reads them. */
@FunctionalInterface
public interface QueryCheck {

    /** One sentence that says why a resource cannot be filtered by an expression; empty if it can. */
    Optional<String> complaint(String resource, String expression);
}
