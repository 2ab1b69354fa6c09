package dev.coppice.project.code;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads Java sources, each text once; several threads may ask. */
public final class SourceReader {

    private final Map<String, SourceFacts> known = new ConcurrentHashMap<>();

    /** Reads sources that will be asked for, on all processors. */
    public void prepare(Collection<String> texts) {
        texts.parallelStream().forEach(this::facts);
    }

    /** What a source says. */
    public SourceFacts facts(String text) {
        return known.computeIfAbsent(text, SourceFacts::of);
    }
}
