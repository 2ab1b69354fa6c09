package dev.coppice.project.rebuild;

import dev.coppice.project.Attention;
import dev.coppice.project.Conflict;
import dev.coppice.project.PartChange;
import java.util.List;

/**
 * What there is to say about a file: what changes in it and why, what could not be merged, what deserves a look.
 *
 * @param parts what changes, in the order of the file
 * @param notes sentences about the file as a whole: why it stays as it is, what became of it
 */
public record Explanation(List<Part> parts, List<Conflict> conflicts, List<Attention> attention, List<String> notes) {

    /** Nothing to say. */
    public static final Explanation NONE = new Explanation(List.of(), List.of(), List.of(), List.of());

    /** A change of a part with its cause. */
    public record Part(PartChange change, Cause cause) {}

    public Explanation {
        parts = List.copyOf(parts);
        conflicts = List.copyOf(conflicts);
        attention = List.copyOf(attention);
        notes = List.copyOf(notes);
    }

    /** Only a sentence about the file. */
    public static Explanation note(String note) {
        return new Explanation(List.of(), List.of(), List.of(), List.of(note));
    }

    public Explanation withParts(List<Part> newParts) {
        return new Explanation(newParts, conflicts, attention, notes);
    }

    public Explanation withAttention(List<Attention> newAttention) {
        return new Explanation(parts, conflicts, newAttention, notes);
    }

    public Explanation withConflicts(List<Conflict> newConflicts) {
        return new Explanation(parts, newConflicts, attention, notes);
    }

    public Explanation withNotes(List<String> newNotes) {
        return new Explanation(parts, conflicts, attention, newNotes);
    }
}
