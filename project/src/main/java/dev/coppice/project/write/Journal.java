package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a change does, written down before it is done.
 *
 * @param title what does it, as the owner calls it
 * @param kind whether it is a change of its own
 * @param reverses the number of the change that it takes back; 0 if none
 * @param made folders that come into being, parents first
 * @param pruned folders that go if nothing is left in them, children first
 * @param transitions what becomes of each file, in order
 */
record Journal(
        String title, Kind kind, int reverses, List<String> made, List<String> pruned, List<Transition> transitions) {

    private static final String HEAD = "coppice journal 1";
    private static final String NOTHING = "-";

    /** Whether a change is one of its own or takes another back. */
    enum Kind {
        CHANGE,
        UNDO,
        REDO;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Journal {
        made = List.copyOf(made);
        pruned = List.copyOf(pruned);
        transitions = List.copyOf(transitions);
    }

    /** A change of its own, of whose folders nothing is known yet. */
    static Journal heading(String title, List<Transition> transitions) {
        return new Journal(title, Kind.CHANGE, 0, List.of(), List.of(), transitions);
    }

    /** One fact per line; the last line is the fingerprint of the others. */
    String print() {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        lines.add("title " + title.replaceAll("\\p{Cntrl}", " "));
        lines.add("kind " + kind.word());
        lines.add("reverses " + reverses);
        made.forEach(folder -> lines.add("made " + folder));
        pruned.forEach(folder -> lines.add("pruned " + folder));
        transitions.forEach(file ->
                lines.add("file %s %s %s".formatted(orNothing(file.before()), orNothing(file.after()), file.path())));
        String facts = String.join("\n", lines) + "\n";
        return facts + "end " + Bytes.utf8(facts).sha256() + "\n";
    }

    /** The journal that a text holds; nothing if the text is not whole. */
    static Optional<Journal> parse(String text) {
        int end = text.lastIndexOf("end ");
        if (end < 0
                || !text.substring(end)
                        .equals("end " + Bytes.utf8(text.substring(0, end)).sha256() + "\n")) {
            return Optional.empty();
        }
        List<String> lines = text.substring(0, end).lines().toList();
        return lines.getFirst().equals(HEAD) ? Optional.of(parse(lines)) : Optional.empty();
    }

    private static Journal parse(List<String> lines) {
        String kind = values(lines, "kind ").getFirst();
        return new Journal(
                values(lines, "title ").getFirst(),
                Arrays.stream(Kind.values())
                        .filter(candidate -> candidate.word().equals(kind))
                        .findFirst()
                        .orElseThrow(),
                Integer.parseInt(values(lines, "reverses ").getFirst()),
                values(lines, "made "),
                values(lines, "pruned "),
                values(lines, "file ").stream().map(Journal::transition).toList());
    }

    private static List<String> values(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .toList();
    }

    private static Transition transition(String line) {
        String[] words = line.split(" ", 3);
        return new Transition(words[2], orNull(words[0]), orNull(words[1]));
    }

    private static String orNothing(@Nullable String fingerprint) {
        return fingerprint == null ? NOTHING : fingerprint;
    }

    private static @Nullable String orNull(String word) {
        return word.equals(NOTHING) ? null : word;
    }
}
