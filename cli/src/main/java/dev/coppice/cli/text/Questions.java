package dev.coppice.cli.text;

import dev.coppice.cli.connect.Masks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the person at the keyboard. Where nobody sits, every question stays without an answer. */
public final class Questions {

    /** Nobody sits there: a script, a build server. */
    public static final Questions NOBODY = new Questions(null, null);

    private static final Set<String> YES = Set.of("y", "yes");
    private static final Set<String> NO = Set.of("n", "no");

    private final @Nullable BufferedReader answers;
    private final @Nullable PrintStream screen;

    private Questions(@Nullable BufferedReader answers, @Nullable PrintStream screen) {
        this.answers = answers;
        this.screen = screen;
    }

    /** Somebody reads the screen and types answers. */
    public static Questions of(InputStream keyboard, PrintStream screen) {
        return new Questions(new BufferedReader(new InputStreamReader(keyboard, StandardCharsets.UTF_8)), screen);
    }

    /** Whether somebody sits there. */
    public boolean canAsk() {
        return answers != null;
    }

    /**
     * Asks until the answer is yes or no.
     *
     * @param question with its question mark
     * @return nothing if nobody sits there, or has left
     */
    public Optional<Boolean> yesOrNo(String question) {
        if (answers == null || screen == null) {
            return Optional.empty();
        }
        while (true) {
            screen.print(Masks.mask(question) + " [y/n] ");
            screen.flush();
            String answer = line(answers);
            if (answer == null) {
                return Optional.empty();
            }
            String word = answer.strip().toLowerCase(Locale.ROOT);
            if (YES.contains(word) || NO.contains(word)) {
                return Optional.of(YES.contains(word));
            }
        }
    }

    /**
     * Asks for a text.
     *
     * @param question with its question mark
     * @return nothing if nobody sits there, has left, or types nothing
     */
    public Optional<String> text(String question) {
        if (answers == null || screen == null) {
            return Optional.empty();
        }
        screen.print(Masks.mask(question) + " ");
        screen.flush();
        return Optional.ofNullable(line(answers)).map(String::strip).filter(answer -> !answer.isEmpty());
    }

    private static @Nullable String line(BufferedReader answers) {
        try {
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
