package dev.coppice.migrate.check;

import dev.coppice.migrate.Finding;
import dev.coppice.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding, and the rows that it is about.
 *
 * @param table the table that it is about, as it is called before; null where it is about none
 * @param rows how many there are; -1 where nobody counted
 * @param samples some of them by their keys: {@code id=3}, at most five
 * @param blocking whether the migration would fail because of them
 * @param remedy what to do about them; empty where nothing has to be done
 * @param guard a query for rows with which the migration would fail; empty where there is none
 */
public record Examined(
        Finding finding,
        @Nullable TableName table,
        long rows,
        List<String> samples,
        boolean blocking,
        String remedy,
        String guard) {

    public Examined {
        samples = List.copyOf(samples);
    }

    /** The same without showing any of the rows. */
    Examined withoutSamples() {
        return new Examined(finding, table, rows, List.of(), blocking, remedy, guard);
    }

    /** The same, told in other words. */
    public Examined inOtherWords(String words) {
        Finding told = new Finding(finding.code(), finding.subject(), words);
        return new Examined(told, table, rows, samples, blocking, remedy, guard);
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
