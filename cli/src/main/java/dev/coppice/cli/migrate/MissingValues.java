package dev.coppice.cli.migrate;

import dev.coppice.migrate.check.Examined;
import java.util.List;

/** Finds out what rows get that have no value. */
@FunctionalInterface
interface MissingValues {

    /**
     * What is said now: {@code customer.phone=unknown}.
     *
     * @param blocking what stands in the way
     */
    List<String> of(List<Examined> blocking);
}
