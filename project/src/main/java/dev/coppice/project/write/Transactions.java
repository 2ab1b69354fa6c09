package dev.coppice.project.write;

import dev.coppice.project.write.UndoStore.Phase;
import dev.coppice.project.write.UndoStore.Slot;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Performs one change at a time: lock, complete what was broken off, make ready, do, forget what is too old. */
final class Transactions {

    private final ProjectFiles project;
    private final UndoStore store;
    private final WriteSteps steps;

    Transactions(ProjectFiles project, UndoStore store, WriteSteps steps) {
        this.project = project;
        this.store = store;
        this.steps = steps;
    }

    /** What is to be done: a journal that lacks only what is about folders, and the files. */
    record Order(Journal heading, List<Wish> wishes) {}

    /** Works out what is to be done, at a moment when nobody else can change the project. */
    @FunctionalInterface
    interface Decision {

        Order decide() throws IOException;
    }

    /** Completes what a killed run began. */
    Optional<Recovered> recover() {
        try {
            boolean nothingBegun = store.slots().stream().noneMatch(Transactions::isBegun);
            if (nothingBegun) {
                return Optional.empty();
            }
            return locked(this::completeWhatWasBegun);
        } catch (IOException e) {
            throw new Problem(
                    "A change that was broken off cannot be completed: %s".formatted(Reasons.of(e)),
                    "Make room or give the right to write, then start any command again",
                    e);
        }
    }

    /** Performs a change, whole or not at all. */
    Applied perform(Decision decision) {
        try {
            return locked(() -> {
                completeWhatWasBegun();
                return perform(decision.decide());
            });
        } catch (IOException e) {
            throw new Problem(
                    "The project cannot be changed: %s".formatted(Reasons.of(e)),
                    "It is as it was; make room or give the right to write, and try again",
                    e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {

        T run() throws IOException;
    }

    private <T> T locked(Work<T> work) throws IOException {
        steps.before("lock");
        ProjectLock lock = store.tryLock()
                .orElseThrow(() -> new Problem(
                        "Another run of Coppice is changing this project",
                        "Wait until it has finished, then try again"));
        try {
            return work.run();
        } finally {
            lock.close();
        }
    }

    private Applied perform(Order order) throws IOException {
        new Completion(project, store, steps).perform(prepare(order));
        forgetQuietly();
        return new Applied(
                order.heading().title(), order.wishes().stream().map(Wish::path).toList());
    }

    private Optional<Recovered> completeWhatWasBegun() throws IOException {
        List<Recovered> recovered = new ArrayList<>();
        for (Slot slot : store.slots()) {
            if (isBegun(slot)) {
                recovered.add(new Completion(project, store, steps).complete(slot));
            } else if (slot.phase() == Phase.PREPARING) {
                store.drop(slot);
            }
        }
        return recovered.stream().findFirst();
    }

    private Slot prepare(Order order) throws IOException {
        Slot slot = store.next();
        try {
            new Preparation(project, slot.files(), steps).run(order.heading(), order.wishes());
            steps.before("note that the change begins");
            return store.move(slot, Phase.OPEN);
        } catch (IOException | Problem e) {
            dropQuietly(slot);
            throw e;
        }
    }

    /** What cannot be dropped now is dropped by the next change. */
    private void dropQuietly(Slot slot) {
        try {
            store.drop(slot);
        } catch (IOException e) {
            // The next change tries again.
        }
    }

    /** The change is done: that an old one cannot be forgotten now is no reason to complain. */
    private void forgetQuietly() {
        try {
            for (History.Event event : History.read(store).dead()) {
                steps.before("forget change " + event.number());
                store.drop(event.slot());
            }
        } catch (IOException e) {
            // The next change tries again.
        }
    }

    private static boolean isBegun(Slot slot) {
        return slot.phase() == Phase.OPEN || slot.phase() == Phase.BACK;
    }
}
