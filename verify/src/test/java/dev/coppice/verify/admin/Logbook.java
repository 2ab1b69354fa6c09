package dev.coppice.verify.admin;

import com.microsoft.playwright.PlaywrightException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was done on a tour, line by line, and what went wrong on the way; the tour goes on all the same. */
final class Logbook {

    private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");

    private final PrintStream out;
    private final List<String> findings = new ArrayList<>();
    private final long begin = System.nanoTime();
    private String place = "";
    private int steps;

    /** A part of a tour; it says what it has seen, or nothing if there was nothing to do. */
    interface Step {
        @Nullable
        String go() throws Exception;
    }

    Logbook(PrintStream out) {
        this.out = out;
    }

    void at(String place) {
        this.place = place;
        out.println();
        out.println(place);
    }

    /** One step at a desk; its errors behind the scenes and refusals that nobody asked for are findings, too. */
    void step(String name, Desk desk, Step step) throws Exception {
        int troubles = desk.troubles().size();
        int refusals = desk.refusals().size();
        long started = System.nanoTime();
        try {
            String seen = step.go();
            if (seen != null) {
                steps++;
                out.printf("  %-10s %4.1f s  %s%n", name, (System.nanoTime() - started) / 1e9, seen);
            }
        } catch (PlaywrightException | AssertionError | IllegalStateException | NoSuchElementException e) {
            desk.picture("finding-%d".formatted(findings.size() + 1));
            finding(name, String.valueOf(e.getMessage()));
        }
        desk.troubles().stream().skip(troubles).forEach(each -> finding(name, each));
        desk.refusals().stream()
                .skip(refusals)
                .filter(each -> !desk.asksFor(each))
                .forEach(each -> finding(name, each));
        desk.behave();
    }

    void finding(String name, String text) {
        String line = LINES.matcher(text).replaceAll(" ");
        String finding = "%s, %s: %s".formatted(place, name, line.length() > 600 ? line.substring(0, 600) : line);
        findings.add(finding);
        out.println("  FOUND " + finding);
    }

    /** What the tour was, in a line. */
    void end(int resources, long rows) {
        out.println();
        out.printf(
                "%d resources, %,d rows, %d steps, %d findings, %d s%n",
                resources,
                rows,
                steps,
                findings.size(),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    List<String> findings() {
        return List.copyOf(findings);
    }
}
