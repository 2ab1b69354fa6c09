package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import dev.coppice.project.write.History.Event;
import dev.coppice.project.write.Undo.Edited;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out how a change that is done is taken back. */
final class Reversal {

    private final ProjectFiles project;
    private final Event event;

    Reversal(ProjectFiles project, Event event) {
        this.project = project;
        this.event = event;
    }

    /**
     * What would become of each file.
     *
     * @throws Problem if something other than Coppice changed what the project remembers
     */
    Undo plan() throws IOException {
        List<String> restored = new ArrayList<>();
        List<Edited> edited = new ArrayList<>();
        for (Transition file : event.journal().transitions()) {
            Optional<Bytes> now = project.find(file.path());
            switch (file.of(now.map(Bytes::sha256).orElse(null))) {
                case AFTER -> restored.add(file.path());
                case ELSEWHERE -> edited.add(edited(file, now.orElse(null)));
                case BEFORE -> {
                    // It is already what it was.
                }
            }
        }
        return new Undo(event.number(), event.journal().title(), restored, edited);
    }

    /** The journal of the reversal, but for its folders, and what it wishes for. */
    Journal heading(List<Wish> wishes) {
        return new Journal(
                event.journal().title(),
                event.isUndo() ? Journal.Kind.REDO : Journal.Kind.UNDO,
                event.number(),
                List.of(),
                event.journal().made(),
                wishes.stream().map(Wish::transition).toList());
    }

    /** What a plan wishes for. */
    List<Wish> wishes(Undo undo) throws IOException {
        List<Wish> wishes = new ArrayList<>();
        for (Transition file : event.journal().transitions()) {
            if (undo.restored().contains(file.path())) {
                wishes.add(restoring(file));
            }
        }
        for (Edited file : undo.edited()) {
            undo.findMerged(file.path()).ifPresent(merged -> wishes.add(merging(file, merged)));
        }
        return wishes;
    }

    private Edited edited(Transition file, @Nullable Bytes now) throws IOException {
        if (Memory.holds(file.path())) {
            throw new Problem(
                    "%s is not what Coppice wrote last, so something else moved the project on".formatted(file.path()),
                    "Use version control to go back");
        }
        return new Edited(
                file.path(),
                SlotFolder.intact(files().before(file.path()), file.before()).orElse(null),
                SlotFolder.intact(files().after(file.path()), file.after()).orElse(null),
                now);
    }

    private Wish restoring(Transition file) throws IOException {
        if (file.creates()) {
            return new Wish(file.path(), file.after(), null, new Wish.Rights.Usual());
        }
        Bytes backup = SlotFolder.intact(files().before(file.path()), file.before())
                .orElseThrow(() -> new Problem(
                        "The copy of %s in .coppice/undo/%d is damaged".formatted(file.path(), event.number()),
                        "Use version control to go back; nothing was changed"));
        return new Wish(file.path(), file.after(), backup, new Wish.Rights.Like(files().before(file.path())));
    }

    private Wish merging(Edited file, Bytes merged) {
        Bytes now = file.now();
        return now == null
                ? new Wish(file.path(), null, merged, new Wish.Rights.Usual())
                : new Wish(file.path(), now.sha256(), merged, new Wish.Rights.Like(project.resolve(file.path())));
    }

    private SlotFolder files() {
        return event.slot().files();
    }
}
