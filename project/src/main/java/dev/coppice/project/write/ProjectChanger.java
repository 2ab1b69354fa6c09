package dev.coppice.project.write;

import dev.coppice.project.ProjectChange;
import dev.coppice.project.write.History.Event;
import dev.coppice.project.write.Transactions.Order;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Changes a project that exists: whole or not at all, also if it is killed at any moment, and so that it can be undone.
 *
 * <p>Everything is made ready in {@code .coppice/undo/<number>}, the journal last; then the files are moved into place one by
 * one. Until the journal is there, the project is as it was; from then on, the next start of any command completes what was
 * begun. {@link #recover} does that, and every command calls it first.
 */
public final class ProjectChanger {

    private final ProjectFiles project;
    private final UndoStore store;
    private final Transactions transactions;

    /** For the project in a folder. */
    public ProjectChanger(Path project) {
        this(project, step -> {});
    }

    /** A changer that announces each step before it takes it. */
    ProjectChanger(Path project, WriteSteps steps) {
        this.project = new ProjectFiles(project);
        this.store = new UndoStore(this.project.root());
        this.transactions = new Transactions(this.project, store, steps);
    }

    /**
     * Completes what a killed run left, forward if it can, else back. Does nothing, and needs no right to write, where
     * there is nothing to complete.
     *
     * @throws Problem if another run is changing the project at this moment, or if the disk refuses
     */
    public Optional<Recovered> recover() {
        return transactions.recover();
    }

    /**
     * Applies a change.
     *
     * @throws Problem if a file is not what the change expects, if another run holds the project, or if the disk refuses;
     *     the project is as it was
     */
    public Applied apply(ProjectChange change) {
        List<Wish> wishes = wishes(change);
        if (wishes.isEmpty()) {
            return new Applied(change.title(), List.of());
        }
        Journal heading = Journal.heading(
                change.title(), wishes.stream().map(Wish::transition).toList());
        return transactions.perform(() -> new Order(heading, wishes));
    }

    /**
     * The files that {@link #apply(ProjectChange) applying} a change would make different. Nothing is written.
     *
     * @throws Problem if a file is not what the change expects
     */
    public List<String> foresee(ProjectChange change) {
        List<Wish> wishes = wishes(change);
        try {
            Preparation.refuseUnlessExpected(project, wishes);
        } catch (IOException e) {
            throw new Problem(
                    "The project cannot be read: %s".formatted(Reasons.of(e)),
                    "Give the right to read and try again",
                    e);
        }
        return wishes.stream().map(Wish::path).toList();
    }

    private List<Wish> wishes(ProjectChange change) {
        return change.steps().stream()
                .flatMap(step -> Wish.of(step, project))
                .filter(wish -> !wish.isFulfilled())
                .toList();
    }

    /**
     * How the last change would be taken back; nothing if there is none.
     *
     * @throws Problem if something other than Coppice changed what the project remembers
     */
    public Optional<Undo> planUndo() {
        return plan(History::lastChange);
    }

    /**
     * How the last undo would be taken back; nothing if there is none, or if there was a change since.
     *
     * @throws Problem as with {@link #planUndo}
     */
    public Optional<Undo> planRedo() {
        return plan(History::lastUndo);
    }

    /**
     * Takes a change back, or an undo.
     *
     * @throws Problem as with {@link #apply(ProjectChange)}
     */
    public Applied apply(Undo undo) {
        return transactions.perform(() -> {
            Reversal reversal = new Reversal(project, event(undo));
            List<Wish> wishes = reversal.wishes(undo);
            return new Order(reversal.heading(wishes), wishes);
        });
    }

    private Optional<Undo> plan(Function<History, Optional<Event>> choice) {
        try {
            Optional<Event> event = choice.apply(History.read(store));
            return event.isPresent() ? Optional.of(new Reversal(project, event.get()).plan()) : Optional.empty();
        } catch (IOException e) {
            throw new Problem(".coppice/undo cannot be read: %s".formatted(Reasons.of(e)), "Check the folder", e);
        }
    }

    private Event event(Undo undo) throws IOException {
        History history = History.read(store);
        return Stream.of(history.lastChange(), history.lastUndo())
                .flatMap(Optional::stream)
                .filter(event -> event.number() == undo.number())
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "There was another change since this was planned",
                        "Run the command again; nothing was changed"));
    }
}
