package dev.coppice.schema.alter;

import dev.coppice.schema.Problem;

/** What cannot be altered without its owner. */
final class Trouble {

    private static final String BY_HAND = "Write this step by hand, in a migration of its own, and compare again";

    private Trouble() {}

    static Problem engine(String product) {
        return new Problem(
                "There is no way yet to alter a schema of %s".formatted(product),
                "Use SQLite, H2, PostgreSQL, MariaDB or MySQL");
    }

    static Problem byHand(String what) {
        return new Problem(what, BY_HAND);
    }
}
