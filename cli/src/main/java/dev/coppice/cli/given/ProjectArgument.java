package dev.coppice.cli.given;

import picocli.CommandLine.Parameters;

/** Which project a command works on: the folder that is named, else the current one. */
public final class ProjectArgument {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The project's folder; the current one if left out.")
    private String folder = ".";

    /** As typed. */
    public String folder() {
        return folder;
    }
}
