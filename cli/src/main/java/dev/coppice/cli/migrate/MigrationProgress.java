package dev.coppice.cli.migrate;

import dev.coppice.cli.text.Terminal;
import dev.coppice.migrate.run.RunListener;

/** Tells what a run of migrations does, while it does it. */
final class MigrationProgress implements RunListener {

    private final Terminal terminal;

    MigrationProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void waits() {
        terminal.say("Another run is at work on this database; waiting for it …");
    }

    @Override
    public void begins(String script, int firstStatement, int statements) {
        terminal.say(
                firstStatement == 1
                        ? "Running %s …".formatted(script)
                        : "Going on with %s behind statement %d of %d …"
                                .formatted(script, firstStatement - 1, statements));
    }

    @Override
    public void runs(String script, int statement) {
        terminal.detail("  statement %d".formatted(statement));
    }
}
