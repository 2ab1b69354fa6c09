package dev.coppice.cli;

import picocli.CommandLine.Parameters;

/** Which project a command works on: the folder that is named, else the current one. */
final class ProjectArgument {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The project's folder; the current one if left out.")
    private String folder = ".";

    /** As typed. */
    String folder() {
        return folder;
    }
}
