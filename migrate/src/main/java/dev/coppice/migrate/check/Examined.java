package dev.coppice.migrate.check;

import dev.coppice.migrate.Finding;
import java.util.List;

/**
 * A finding, and the rows that it is about.
 *
 * @param rows how many there are; -1 where nobody counted
 * @param samples some of them by their keys: {@code id=3}, at most five
 * @param blocking whether the migration would fail because of them
 * @param remedy what to do about them; empty where nothing has to be done
 */
public record Examined(Finding finding, long rows, List<String> samples, boolean blocking, String remedy) {

    public Examined {
        samples = List.copyOf(samples);
    }

    /** The finding in one sentence without a full stop, with the rows if they were counted. */
    public String words() {
        String start = finding.words();
        if (rows < 0) {
            return start;
        }
        if (rows == 0) {
            return start + "; no row is concerned now";
        }
        String more = rows > samples.size() ? "; …" : "";
        String shown = samples.isEmpty() ? "" : " (" + String.join("; ", samples) + more + ")";
        return "%s; %s concerned now%s".formatted(start, rows == 1 ? "1 row is" : rows + " rows are", shown);
    }
}
