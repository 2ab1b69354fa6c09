package dev.coppice.project.write;

import java.io.IOException;

/** Listens to the steps of a writer, each announced before it is taken; a listener that throws makes the step fail. */
@FunctionalInterface
interface WriteSteps {

    void before(String step) throws IOException;
}
