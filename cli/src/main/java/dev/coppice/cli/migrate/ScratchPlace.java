package dev.coppice.cli.migrate;

import dev.coppice.schema.Problem;

/** What is to be said where there is no place to try something in. */
final class ScratchPlace {

    private ScratchPlace() {}

    /**
     * Goes on if there was one.
     *
     * @param missing why there was none; empty if there was
     * @param purpose what could not be done with the migrations: {@code tried out}
     * @throws Problem if there was none
     */
    static void require(String missing, String purpose) {
        if (!missing.isEmpty()) {
            throw new Problem(
                    "The migrations could not be %s: %s".formatted(purpose, missing),
                    "Let the user make one, or name another server with --db-url");
        }
    }
}
