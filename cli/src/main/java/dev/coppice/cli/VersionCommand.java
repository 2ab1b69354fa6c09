package dev.coppice.cli;

import dev.coppice.cli.text.Terminal;
import dev.coppice.project.Versions;
import picocli.CommandLine.Command;

/** Says which versions are at work. */
@Command(name = "version", description = "Print the version of Coppice and what it builds with.")
final class VersionCommand implements Runnable {

    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.result("coppice %s\nSpring Boot %s\nJava %s (%s)"
                .formatted(
                        Versions.coppice(), Versions.springBoot(), Runtime.version(), System.getProperty("java.home")));
    }
}
