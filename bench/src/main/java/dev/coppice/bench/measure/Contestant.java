package dev.coppice.bench.measure;

import java.io.IOException;

/** Somebody who does the work that is measured, under the name that the report shows. */
public record Contestant(String name, Work work) {

    /** One whole run from nothing to done; leaves nothing behind that makes the next one faster. */
    @FunctionalInterface
    public interface Work {
        Sample run() throws IOException, InterruptedException;
    }
}
