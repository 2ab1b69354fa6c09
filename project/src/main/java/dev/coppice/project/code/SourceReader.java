package dev.coppice.project.code;

import java.util.HashMap;
import java.util.Map;

/** Reads Java sources, each text once. */
public final class SourceReader {

    private final Map<String, SourceFacts> known = new HashMap<>();

    /** What a source says. */
    public SourceFacts facts(String text) {
        return known.computeIfAbsent(text, SourceFacts::of);
    }
}
