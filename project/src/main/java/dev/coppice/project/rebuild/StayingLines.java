package dev.coppice.project.rebuild;

import dev.coppice.project.Attention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lines that a plan takes away need nobody's attention. */
final class StayingLines {

    private final Map<String, List<String>> before = new HashMap<>();
    private final Map<String, Set<String>> after = new HashMap<>();

    private StayingLines(List<FileChange> changes) {
        for (FileChange change : changes) {
            switch (change) {
                case FileChange.Follows f -> put(f.from(), f.before(), f.after().text());
                case FileChange.Merged m -> put(m.from(), m.before(), m.after().text());
                case FileChange.Removed r -> put(r.path(), r.before(), "");
                case FileChange.Created c -> {}
                case FileChange.Kept k -> {}
            }
        }
    }

    /** The same changes, with only such places to look at as are still there. */
    static List<FileChange> of(List<FileChange> changes) {
        StayingLines lines = new StayingLines(changes);
        return changes.stream()
                .map(change -> change.explained(change.why()
                        .withAttention(change.why().attention().stream()
                                .filter(lines::stays)
                                .toList())))
                .toList();
    }

    private void put(String path, FileText text, String textAfter) {
        before.put(path, text.text().lines().toList());
        after.put(path, new HashSet<>(textAfter.lines().map(String::strip).collect(Collectors.toSet())));
    }

    private boolean stays(Attention place) {
        List<String> lines = before.getOrDefault(place.path(), List.of());
        boolean known = place.line() >= 1 && place.line() <= lines.size();
        return !known
                || after.getOrDefault(place.path(), Set.of())
                        .contains(lines.get(place.line() - 1).strip());
    }
}
