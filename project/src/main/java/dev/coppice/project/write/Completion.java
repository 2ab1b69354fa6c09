package dev.coppice.project.write;

import dev.coppice.project.write.Recovered.Direction;
import dev.coppice.project.write.UndoStore.Phase;
import dev.coppice.project.write.UndoStore.Slot;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.util.List;

/** Brings an open change to its end: done, or taken back and forgotten. */
final class Completion {

    private final ProjectFiles project;
    private final UndoStore store;
    private final WriteSteps steps;

    Completion(ProjectFiles project, UndoStore store, WriteSteps steps) {
        this.project = project;
        this.store = store;
        this.steps = steps;
    }

    /**
     * Does all of a change, and makes it undoable, or does nothing of it.
     *
     * @throws Problem if somebody edits a file at this very moment; all others are as they were
     */
    void perform(Slot open) throws IOException {
        Journal journal = journal(open);
        try {
            List<String> edited = goForward(open, journal);
            if (!edited.isEmpty()) {
                throw new Problem(
                        "%s changed at this very moment".formatted(String.join(", ", edited)),
                        "Run the command again; nothing else was changed");
            }
            finish(open);
        } catch (IOException | Problem e) {
            takeBack(open, journal, e);
            throw e;
        }
    }

    /** Completes a change that another run began, forward if that can be done, else back. */
    Recovered complete(Slot slot) throws IOException {
        Journal journal = journal(slot);
        if (slot.phase() == Phase.OPEN && execution(slot, journal).canGoForward()) {
            try {
                List<String> edited = goForward(slot, journal);
                finish(slot);
                return new Recovered(journal.title(), Direction.FORWARD, edited);
            } catch (IOException e) {
                return new Recovered(journal.title(), Direction.BACK, goBack(slot, journal));
            }
        }
        return new Recovered(journal.title(), Direction.BACK, goBack(slot, journal));
    }

    private static Journal journal(Slot slot) throws IOException {
        return slot.files()
                .readJournal()
                .orElseThrow(() -> new Problem(
                        "The journal of a change that was broken off is damaged: %s"
                                .formatted(slot.files().journal()),
                        "Restore the project from version control and delete the folder of that journal"));
    }

    private List<String> goForward(Slot open, Journal journal) throws IOException {
        return execution(open, journal).goForward();
    }

    private void finish(Slot open) throws IOException {
        steps.before("note that the change is done");
        store.move(open, Phase.DONE);
    }

    private void takeBack(Slot open, Journal journal, Exception reason) {
        try {
            goBack(open, journal);
        } catch (IOException e) {
            reason.addSuppressed(e);
            throw new Problem(
                    "The change broke off half-way, and taking it back failed: %s".formatted(Reasons.of(e)),
                    "Make room or give the right to write; the next start of any command completes it",
                    reason);
        }
    }

    /** Takes back what was done, and forgets the change. Returns the files that somebody edited since. */
    private List<String> goBack(Slot slot, Journal journal) throws IOException {
        Slot back = slot;
        if (slot.phase() == Phase.OPEN) {
            steps.before("note that the change is taken back");
            back = store.move(slot, Phase.BACK);
        }
        List<String> left = execution(back, journal).goBack();
        steps.before("forget the change");
        store.drop(back);
        return left;
    }

    private Execution execution(Slot slot, Journal journal) {
        return new Execution(project, slot.files(), journal, steps);
    }
}
