package dev.coppice.cli.text;

import dev.coppice.migrate.check.Examined;
import dev.coppice.migrate.draft.Draft;
import dev.coppice.migrate.proof.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the entity classes ask of the database, for people and for programs. */
public final class DraftWords {

    private DraftWords() {}

    /** What changes and what is to be known about it, in paragraphs. */
    public static List<String> paragraphs(Draft draft, List<String> leftOut) {
        List<String> paragraphs = new ArrayList<>();
        int count = draft.diff().words().size();
        paragraphs.add(
                count == 1
                        ? "The entity classes ask for 1 change."
                        : "The entity classes ask for %d changes.".formatted(count));
        paragraphs.add(indented(draft.diff().words()));
        if (!draft.findings().isEmpty()) {
            paragraphs.add("Found:\n" + lines(draft.findings()));
        }
        if (!leftOut.isEmpty()) {
            paragraphs.add("Left out:\n" + indented(leftOut));
        }
        return paragraphs;
    }

    /** Sentences, one line each. */
    public static String indented(List<String> sentences) {
        return sentences.stream().map(words -> "  " + Visible.text(words)).collect(Collectors.joining("\n"));
    }

    /** Why nothing was written: because of the rows that are there. */
    public static String blocked(List<Examined> blocking) {
        String first = blocking.size() == 1
                ? "1 finding stands in the way; nothing has been written."
                : "%d findings stand in the way; nothing has been written.".formatted(blocking.size());
        String remedies = blocking.stream()
                .map(found -> "%s\n    %s%s".formatted(line(found), Visible.text(found.remedy()), query(found)))
                .collect(Collectors.joining("\n"));
        return first + "\n\n" + remedies;
    }

    private static String query(Examined found) {
        return found.guard().isEmpty() ? "" : "\n    All of them: " + Visible.text(found.guard());
    }

    /** Why nothing was written: because of triggers that would no longer work. */
    public static String breaking(Proof.Verdict.Breaking verdict) {
        return String.join(
                "\n\n",
                "Tried out in a scratch place, it leaves a trigger that no longer works; nothing has been written.",
                indented(verdict.words()),
                "Change or drop the trigger first, in a migration of its own (coppice migrate revision -m TEXT); or say"
                        + " --no-verify, and change it in the file that is written then, before you apply it.");
    }

    /** Why nothing was written: because it does not work. */
    public static String refuted(Proof.Verdict.Refuted verdict) {
        return indented(verdict.words());
    }

    /** The same for programs. */
    public static Map<String, Object> json(Draft draft, Proof.Verdict verdict, List<String> leftOut) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("changes", draft.diff().words());
        tree.put("findings", draft.findings().stream().map(DraftWords::json).toList());
        tree.put("leftOut", leftOut);
        tree.put("undo", draft.undoing().name().toLowerCase(Locale.ROOT));
        tree.put("proven", verdict instanceof Proof.Verdict.Proven);
        tree.put("breaks", verdict instanceof Proof.Verdict.Breaking(List<String> words) ? words : List.of());
        tree.put("up", draft.up().script());
        tree.put("down", draft.down().script());
        return tree;
    }

    private static Map<String, Object> json(Examined found) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", found.finding().code().word());
        tree.put("risk", found.finding().code().risk().word());
        tree.put("subject", found.finding().subject());
        tree.put("words", found.words());
        tree.put("rows", found.rows() < 0 ? null : found.rows());
        tree.put("samples", found.samples());
        tree.put("blocking", found.blocking());
        tree.put("remedy", found.remedy());
        tree.put("query", found.guard());
        return tree;
    }

    private static String lines(List<Examined> findings) {
        return findings.stream().map(DraftWords::line).collect(Collectors.joining("\n"));
    }

    private static String line(Examined found) {
        return "  %-14s  %s: %s"
                .formatted(
                        found.finding().code().word(),
                        Visible.text(found.finding().subject()),
                        Visible.text(found.words()));
    }
}
