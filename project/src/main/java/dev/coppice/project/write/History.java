package dev.coppice.project.write;

import dev.coppice.project.write.UndoStore.Phase;
import dev.coppice.project.write.UndoStore.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The changes that are done and can be taken back, oldest first, and the undos that can. */
final class History {

    private static final int KEPT = 20;

    private final List<Event> events;

    private History(List<Event> events) {
        this.events = events;
    }

    /** A change that is done. */
    record Event(Slot slot, Journal journal) {

        int number() {
            return slot.number();
        }

        boolean isUndo() {
            return journal.kind() == Journal.Kind.UNDO;
        }
    }

    /** All that the store holds, dead or alive. What somebody tampered with does not count. */
    static History read(UndoStore store) throws IOException {
        List<Event> events = new ArrayList<>();
        for (Slot slot : store.slots()) {
            if (slot.phase() == Phase.DONE) {
                slot.files().readJournal().ifPresent(journal -> events.add(new Event(slot, journal)));
            }
        }
        return new History(events);
    }

    /** What an undo takes back. */
    Optional<Event> lastChange() {
        return last(events.stream()
                .filter(event -> isLive(event) && !event.isUndo())
                .toList());
    }

    /** What a redo takes back. */
    Optional<Event> lastUndo() {
        return last(
                events.stream().filter(event -> isLive(event) && event.isUndo()).toList());
    }

    /** What nobody can ask for any more: reversed, made void by a later change, or too old. */
    List<Event> dead() {
        List<Event> live = events.stream().filter(this::isLive).toList();
        List<Event> kept = live.subList(Math.max(0, live.size() - KEPT), live.size());
        return events.stream().filter(event -> !kept.contains(event)).toList();
    }

    private boolean isLive(Event event) {
        boolean reversed = events.stream().anyMatch(other -> other.journal().reverses() == event.number());
        boolean madeVoid = event.isUndo()
                && events.stream()
                        .anyMatch(other ->
                                other.journal().kind() == Journal.Kind.CHANGE && other.number() > event.number());
        return !reversed && !madeVoid;
    }

    private static Optional<Event> last(List<Event> events) {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
    }
}
