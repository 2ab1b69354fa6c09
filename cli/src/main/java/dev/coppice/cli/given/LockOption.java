package dev.coppice.cli.given;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long to wait for another run on the same database. */
public final class LockOption {

    @Option(
            names = "--lock-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait for another run on this database; ${DEFAULT-VALUE} if left out.")
    private int seconds = 60;

    public Duration patience() {
        return Duration.ofSeconds(Math.max(0, seconds));
    }
}
