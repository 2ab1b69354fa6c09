package dev.coppice.cli.given;

import picocli.CommandLine.Option;

/** Which project a command works on whose arguments are something else. */
public final class ProjectOption {

    @Option(names = "--project", paramLabel = "DIR", description = "The project's folder; the current one if left out.")
    private String folder = ".";

    /** As typed. */
    public String folder() {
        return folder;
    }
}
