package dev.coppice.migrate.draft;

import dev.coppice.migrate.Undoing;
import dev.coppice.migrate.check.Examined;
import dev.coppice.migrate.proof.Proof;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.Alteration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The texts of both scripts. What whoever applies them should know stands at their heads, as comments.
 *
 * @param message what the migration does, in the owner's words
 */
public record DraftText(Draft draft, String message, Proof.Verdict verdict) {

    /** The script that does it. */
    public String up() {
        List<String> head = new ArrayList<>();
        message.lines().forEach(head::add);
        section(head, Head.RENAMES, RenameLines.of(draft.diff().renames()));
        section(
                head,
                Head.FOUND,
                draft.findings().stream()
                        .flatMap(examined -> lines(examined).stream())
                        .toList());
        section(head, Head.KEPT, places());
        head.add("");
        head.add(proof());
        return text(head, draft.up());
    }

    /** The script that takes it back. */
    public String undo() {
        List<String> head = new ArrayList<>();
        String losses = String.join("; ", draft.losses());
        head.add("Undo: " + draft.undoing().name().toLowerCase(Locale.ROOT)
                + (draft.undoing() == Undoing.EXACT ? "" : ", " + losses));
        section(
                head,
                Head.FOUND,
                draft.back().stream()
                        .flatMap(guard -> Stream.of(guard.finding(), Head.GUARD + guard.rows()))
                        .toList());
        section(head, Head.KEPT, places());
        return text(head, draft.down());
    }

    private List<String> places() {
        return draft.places().stream().map(TableName::toString).toList();
    }

    private static void section(List<String> head, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            head.add("");
            head.add(title);
            lines.forEach(line -> head.add("  " + line));
        }
    }

    private static List<String> lines(Examined examined) {
        boolean hasGuard =
                !examined.guard().isEmpty() && examined.guard().lines().count() == 1;
        return hasGuard ? List.of(finding(examined), Head.GUARD + examined.guard()) : List.of(finding(examined));
    }

    /** Counted, but without the rows themselves: the file goes where the rows do not. */
    private static String finding(Examined examined) {
        Examined counted =
                new Examined(examined.finding(), examined.table(), examined.rows(), List.of(), false, "", "");
        return "%s %s: %s"
                .formatted(
                        examined.finding().code().word(),
                        examined.finding().subject(),
                        counted.words()
                                .replace("is concerned now", "was concerned when this was written")
                                .replace("are concerned now", "were concerned when this was written"));
    }

    private String proof() {
        return switch (verdict) {
            case Proof.Verdict.Proven(long rows) ->
                "Proven there and back over %d rows before it was written.".formatted(rows);
            case Proof.Verdict.Breaking(List<String> words) ->
                "Tried out before it was written; afterwards, %s.".formatted(String.join("; ", words));
            case Proof.Verdict.Untried(String why) -> "Not proven: %s.".formatted(why);
            case Proof.Verdict.Refuted(List<String> words) -> "Refuted: %s.".formatted(String.join("; ", words));
        };
    }

    private static String text(List<String> head, Alteration alteration) {
        StringBuilder text = new StringBuilder();
        head.forEach(line -> text.append(line.isEmpty() ? "--" : "-- " + line).append('\n'));
        return text.append('\n').append(alteration.script()).toString();
    }
}
