package dev.coppice.migrate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a database's life as its files tell it.
 *
 * @param description as in the name of the file, with blanks: {@code add a phone}
 * @param up what does it
 * @param undo what takes it back; null where nothing is written for that
 */
public record Migration(
        Version version,
        String description,
        Script up,
        @Nullable Script undo) implements Comparable<Migration> {

    /** What takes it back. */
    public Optional<Script> findUndo() {
        return Optional.ofNullable(undo);
    }

    /** What the undo says of itself; nothing where it was written by hand, or is missing. */
    public Optional<UndoLabel> undoLabel() {
        return findUndo().flatMap(script -> UndoLabel.find(script.text()));
    }

    @Override
    public int compareTo(Migration other) {
        return version.compareTo(other.version);
    }

    /** As people speak of it: {@code 2 (add a phone)}. */
    @Override
    public String toString() {
        return description.isEmpty() ? version.toString() : "%s (%s)".formatted(version, description);
    }
}
