package dev.coppice.cli.migrate;

import dev.coppice.cli.given.World;
import dev.coppice.cli.text.DraftWords;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/**
 * Asks before values go for good, if somebody sits at the terminal. Elsewhere a command is its own consent: a script was
 * looked at before.
 */
final class Consent {

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask before values go for good.")
    private boolean isSaid;

    /**
     * Whether to go on.
     *
     * @param losses what goes for good, a line each; nothing is asked where there is none
     */
    boolean isGiven(World world, Supplier<List<String>> losses) {
        if (isSaid || !world.questions().canAsk()) {
            return true;
        }
        List<String> lines = losses.get();
        if (lines.isEmpty()) {
            return true;
        }
        String question = "Gone for good afterwards:\n\n%s\n\nGo on?".formatted(DraftWords.indented(lines));
        return world.questions().yesOrNo(question).orElse(false);
    }
}
