package dev.coppice.cli;

import dev.coppice.cli.text.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of all commands; alone it prints help. Holds the options that every command has. */
@Command(
        name = "coppice",
        description = "From a relational database to a running, customisable Java system.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Start with: coppice create-and-run"})
public final class Coppice implements Runnable {

    private final Terminal terminal;
    private boolean stackTrace;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    Coppice(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Print results and problems only.")
    void quiet(boolean chosen) {
        if (chosen) {
            terminal.setLevel(Terminal.Level.QUIET);
        }
    }

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Tell more of what is going on.")
    void verbose(boolean chosen) {
        if (chosen) {
            terminal.setLevel(Terminal.Level.VERBOSE);
        }
    }

    @Option(
            names = "--no-color",
            scope = ScopeType.INHERIT,
            description = "No colours; so does a variable NO_COLOR in the environment.")
    void noColor(boolean chosen) {
        if (chosen) {
            terminal.withoutColor();
        }
    }

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Print where a problem arose, too.")
    void stackTrace(boolean chosen) {
        stackTrace = chosen;
    }

    boolean wantsStackTrace() {
        return stackTrace;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
