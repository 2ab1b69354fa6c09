package dev.coppice.cli.text;

import dev.coppice.schema.diff.Rename;
import dev.coppice.schema.diff.RenameCandidate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the owner has to decide before a rebuild can go on: what looks renamed, and how to say so. */
public final class DecisionText {

    private DecisionText() {}

    /**
     * The open questions, each with the options that answer it.
     *
     * @param command what was typed: {@code rebuild-from-database}
     * @param said the renames that were said with it, which have to be said again
     */
    public static String text(List<RenameCandidate> open, String command, List<String> said) {
        Map<String, List<RenameCandidate>> byThing = open.stream()
                .collect(Collectors.groupingBy(DecisionText::former, LinkedHashMap::new, Collectors.toList()));
        String first = byThing.size() == 1
                ? "1 decision is needed; nothing has been written."
                : "%d decisions are needed; nothing has been written.".formatted(byThing.size());
        String questions = byThing.entrySet().stream()
                .map(thing -> question(thing.getKey(), thing.getValue()))
                .collect(Collectors.joining("\n\n"));
        String options = Stream.concat(said.stream(), example(byThing.values()).stream())
                .map(rename -> " --rename " + Visible.text(rename))
                .collect(Collectors.joining());
        return "%s\n\n%s\n\nSay it with one of these options each, for example:\n  coppice %s%s"
                .formatted(first, questions, command, options);
    }

    /** One answer to each question, of which no two contradict each other. */
    private static List<String> example(Collection<List<RenameCandidate>> things) {
        Set<String> taken = new HashSet<>();
        return things.stream()
                .map(candidates -> candidates.stream()
                        .filter(candidate -> taken.add(next(candidate)))
                        .findFirst()
                        .map(candidate -> candidate.rename().toString())
                        .orElseGet(() -> former(candidates.getFirst()) + "="))
                .toList();
    }

    /** The open questions for programs. */
    public static List<Map<String, Object>> json(List<RenameCandidate> open) {
        return open.stream()
                .map(candidate -> {
                    Map<String, Object> tree = new LinkedHashMap<String, Object>();
                    tree.put("rename", candidate.rename().toString());
                    tree.put("drop", former(candidate) + "=");
                    tree.put("score", candidate.score());
                    tree.put("reasons", candidate.reasons());
                    return tree;
                })
                .toList();
    }

    private static String question(String former, List<RenameCandidate> candidates) {
        String options = candidates.stream()
                .map(candidate -> option(
                        candidate.rename().toString(), "renamed: %s".formatted(String.join(", ", candidate.reasons()))))
                .collect(Collectors.joining("\n"));
        return "  %s is gone. Was it renamed?\n%s\n%s"
                .formatted(Visible.text(former), options, option(former + "=", "dropped"));
    }

    private static String option(String rename, String meaning) {
        return "    --rename %-32s %s".formatted(Visible.text(rename), Visible.text(meaning));
    }

    private static String former(RenameCandidate candidate) {
        return switch (candidate.rename()) {
            case Rename.OfTable(var old, var now) -> old.toString();
            case Rename.OfColumn(var table, var old, var now) -> table + "." + old;
        };
    }

    private static String next(RenameCandidate candidate) {
        return switch (candidate.rename()) {
            case Rename.OfTable(var old, var now) -> now.toString();
            case Rename.OfColumn(var table, var old, var now) -> table + "." + now;
        };
    }
}
