package dev.coppice.bench.measure;

import java.util.Locale;

/** What is measured of one run, with its unit. */
public enum Measure {
    WALL("wall time, s", 2),
    PROCESSOR("processor time, s", 2),
    PEAK_MEMORY("peak RSS, MB", 0),
    IDLE_MEMORY("idle RSS, MB", 0),
    RATE("requests/s", 0),
    SERVER_CPU("server's CPU, µs a request", 0),
    CLIENT_CPU("client's CPU, µs a request", 0),
    LOADED_MEMORY("RSS under load, MB", 0),
    ANSWER_SIZE("answer, MB", 1),
    HEAP_GROWTH("heap growth, MB", 1),
    SCRIPTS("scripts as they come over the wire, kB", 0);

    private final String title;
    private final int decimals;

    Measure(String title, int decimals) {
        this.title = title;
        this.decimals = decimals;
    }

    public String title() {
        return title;
    }

    /** The value without its unit, with as many digits as mean something. */
    public String print(double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
