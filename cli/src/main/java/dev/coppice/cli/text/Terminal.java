package dev.coppice.cli.text;

import dev.coppice.cli.connect.Masks;
import dev.coppice.schema.Problem;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two streams of a command: results on the one, everything else on the other.
 *
 * <p>Nothing leaves here without its passwords masked.
 */
public final class Terminal {

    /** How much is said besides results and problems. */
    public enum Level {
        QUIET,
        NORMAL,
        VERBOSE
    }

    /** Whether a person looks at the messages as they come. */
    public enum Screen {
        /** A terminal: lines may be overwritten and coloured. */
        COLORED,
        /** A terminal without colours. */
        PLAIN,
        /** A file or a pipe. */
        NONE
    }

    private final PrintStream out;
    private final PrintStream err;
    private Screen screen;
    private Level level = Level.NORMAL;

    public Terminal(PrintStream out, PrintStream err, Screen screen) {
        this.out = out;
        this.err = err;
        this.screen = screen;
    }

    /** What messages are written to, given whether that is a terminal at all. */
    public static Screen screen(boolean terminal, Map<String, String> environment) {
        boolean noColor = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        if (!terminal || "dumb".equals(environment.get("TERM"))) {
            return Screen.NONE;
        }
        return noColor ? Screen.PLAIN : Screen.COLORED;
    }

    public void setLevel(Level newLevel) {
        level = newLevel;
    }

    /** From now on without colours. */
    public void withoutColor() {
        screen = screen == Screen.COLORED ? Screen.PLAIN : screen;
    }

    public Screen screen() {
        return screen;
    }

    public Level level() {
        return level;
    }

    /** Says a result: what the command was asked for. */
    public void result(String text) {
        print(out, Masks.mask(text));
    }

    /** Says what is going on. */
    public void say(String text) {
        if (level != Level.QUIET) {
            print(err, Masks.mask(text));
        }
    }

    /** Says what only the curious want to know. */
    public void detail(String text) {
        if (level == Level.VERBOSE) {
            print(err, Masks.mask(text));
        }
    }

    /** Says what stopped the command and the way out; also when everything else is quiet. */
    public void problem(Problem problem) {
        print(err, Masks.mask(bold(problem.getMessage() + ".") + "\n" + problem.remedy() + "."));
    }

    /** Says something that must be seen, whatever the level. */
    public void alarm(String text) {
        print(err, Masks.mask(text));
    }

    /** Work that gives something and may fail in one checked way. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Exception> {
        T run(Progress progress) throws E;
    }

    /** Does work and tells of it once it takes longer than a second. */
    public <T extends @Nullable Object, E extends Exception> T during(String what, Work<T, E> work) throws E {
        try (Progress progress = new Progress(level == Level.QUIET ? null : err, screen, Masks.mask(what))) {
            return work.run(progress);
        }
    }

    /** The stream of messages, for what writes itself. */
    public PrintStream err() {
        return err;
    }

    /** The stream of results, for what writes itself. */
    public PrintStream out() {
        return out;
    }

    /** The text set off where the screen can do so. */
    public String bold(String text) {
        return screen == Screen.COLORED ? "\033[1m" + text + "\033[0m" : text;
    }

    private static void print(PrintStream stream, String text) {
        synchronized (stream) {
            stream.print(text + "\n");
            stream.flush();
        }
    }
}
