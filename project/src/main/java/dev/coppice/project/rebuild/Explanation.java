package dev.coppice.project.rebuild;

import dev.coppice.project.Attention;
import dev.coppice.project.Conflict;
import dev.coppice.project.PartChange;
import java.util.List;
import java.util.Map;

/**
 * What there is to say about a file: what changes in it and why, what could not be merged, what deserves a look.
 *
 * @param parts what changes, in the order of the file
 * @param notes sentences about the file as a whole: why it stays as it is, what became of it
 * @param takeNew the merged file with one conflict settled in favour of what is new, by the conflict's part, as far as that
 *     is known
 */
public record Explanation(
        List<Part> parts,
        List<Conflict> conflicts,
        List<Attention> attention,
        List<String> notes,
        Map<String, String> takeNew) {

    /** Nothing to say. */
    public static final Explanation NONE = new Explanation(List.of(), List.of(), List.of(), List.of(), Map.of());

    /** A change of a part with its cause. */
    public record Part(PartChange change, Cause cause) {}

    public Explanation {
        parts = List.copyOf(parts);
        conflicts = List.copyOf(conflicts);
        attention = List.copyOf(attention);
        notes = List.copyOf(notes);
        takeNew = Map.copyOf(takeNew);
    }

    /** Only a sentence about the file. */
    public static Explanation note(String note) {
        return new Explanation(List.of(), List.of(), List.of(), List.of(note), Map.of());
    }

    public Explanation withParts(List<Part> newParts) {
        return new Explanation(newParts, conflicts, attention, notes, takeNew);
    }

    public Explanation withAttention(List<Attention> newAttention) {
        return new Explanation(parts, conflicts, newAttention, notes, takeNew);
    }

    public Explanation withConflicts(List<Conflict> newConflicts) {
        return new Explanation(parts, newConflicts, attention, notes, takeNew);
    }

    public Explanation withNotes(List<String> newNotes) {
        return new Explanation(parts, conflicts, attention, newNotes, takeNew);
    }

    public Explanation withTakeNew(Map<String, String> newTakeNew) {
        return new Explanation(parts, conflicts, attention, notes, newTakeNew);
    }
}
