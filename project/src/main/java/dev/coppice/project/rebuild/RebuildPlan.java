package dev.coppice.project.rebuild;

import dev.coppice.project.Attention;
import dev.coppice.project.Conflict;
import dev.coppice.project.Manifest;
import dev.coppice.project.Versions;
import dev.coppice.project.merge.LineShift;
import dev.coppice.project.yaml.ManifestJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a rebuild would do. Nothing has been written yet, so it can be shown, compared or dropped.
 *
 * @param files what happens to files, in the order of their paths
 * @param attention what to look at in files that do not change
 * @param notes sentences about the project as a whole
 * @param memory what the project remembers now
 * @param inputs the SHA-256 of everything that the plan was made from: files by path, {@code schema}, {@code choices},
 *     {@code names}; two plans with the same inputs are the same
 */
public record RebuildPlan(
        List<FileChange> files,
        List<Attention> attention,
        List<String> notes,
        Remembered memory,
        SortedMap<String, String> inputs) {

    /** How a plan ends. */
    public enum Outcome {
        /** Nothing to do. */
        NOTHING,
        /** It can be done. */
        DONE,
        /** It can be done, and something needs the owner. */
        NEEDS_OWNER
    }

    /**
     * What the project remembers, before and after.
     *
     * @param bases the pristine texts before
     * @param facts texts that are remembered once the plan is applied, by their path: schema and choices
     * @param whileOpen texts that are remembered only as long as a file lags behind, by their path: what was renamed, and
     *     names given before
     * @param paths where the project keeps pristine texts now
     * @param isOutdated whether what is on disk is to be written anew even if no file changes
     * @param generator the version that all bases are up to date with
     */
    public record Remembered(
            List<BaseText> bases,
            SortedMap<String, String> facts,
            SortedMap<String, String> whileOpen,
            Set<String> paths,
            boolean isOutdated,
            String generator) {
        public Remembered {
            bases = List.copyOf(bases);
            paths = Set.copyOf(paths);
            facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
            whileOpen = Collections.unmodifiableSortedMap(new TreeMap<>(whileOpen));
        }

        /** Where no file lags behind, nothing has to go, and all bases are up to date with this version. */
        public Remembered(List<BaseText> bases, SortedMap<String, String> facts, boolean isOutdated) {
            this(bases, facts, new TreeMap<>(), Set.of(), isOutdated, Versions.coppice());
        }
    }

    public RebuildPlan {
        files = files.stream().sorted(Comparator.comparing(FileChange::path)).toList();
        attention = List.copyOf(attention);
        notes = List.copyOf(notes);
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /** How it ends. */
    public Outcome outcome() {
        if (!conflicts().isEmpty()) {
            return Outcome.NEEDS_OWNER;
        }
        return files.isEmpty() && !memory.isOutdated() ? Outcome.NOTHING : Outcome.DONE;
    }

    /** All conflicts, by the file's path. */
    public SortedMap<String, List<Conflict>> conflicts() {
        SortedMap<String, List<Conflict>> conflicts = new TreeMap<>();
        for (FileChange file : files) {
            if (!file.why().conflicts().isEmpty()) {
                conflicts.put(file.path(), file.why().conflicts());
            }
        }
        return conflicts;
    }

    /** The same for an owner who has taken all merges over: lines are those of the files as they are then. */
    public RebuildPlan accepted() {
        Map<String, FileChange.Merged> merges = new TreeMap<>();
        for (FileChange file : files) {
            if (file instanceof FileChange.Merged merged) {
                merges.put(merged.from(), merged);
            }
        }
        List<FileChange> shifted = files.stream()
                .map(file -> file.explained(shifted(file, merges)))
                .toList();
        return new RebuildPlan(shifted, attention, notes, memory, inputs);
    }

    private static Explanation shifted(FileChange file, Map<String, FileChange.Merged> merges) {
        Explanation why = file.why();
        List<Conflict> conflicts = why.conflicts().stream()
                .map(conflict -> file instanceof FileChange.Merged merged
                        ? conflict.inLine(line(merged, conflict.line()))
                        : conflict)
                .toList();
        List<Attention> places = why.attention().stream()
                .map(place -> Optional.ofNullable(merges.get(place.path()))
                        .map(merged -> new Attention(merged.path(), line(merged, place.line()), place.message()))
                        .orElse(place))
                .toList();
        return why.withConflicts(conflicts).withAttention(places);
    }

    private static int line(FileChange.Merged merged, int line) {
        return LineShift.of(merged.before().text(), merged.after().text(), line);
    }

    public Optional<FileChange> findFile(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /**
     * Everything that the project remembers once the plan is applied: all of {@code .coppice/base}, the manifest and the
     * schema, by path. What is below {@code .coppice/base} and not among them goes.
     *
     * @param accepted which merges are taken over at once; the others are proposals, and their bases wait
     */
    public SortedMap<String, String> memoryAfter(Predicate<FileChange.Merged> accepted) {
        Map<String, BaseText> bases = new TreeMap<>();
        memory.bases().forEach(base -> bases.put(base.path(), base));
        for (FileChange file : files) {
            switch (file) {
                case FileChange.Merged merged when !accepted.test(merged) -> propose(merged, bases);
                default -> moveOn(file.base(), bases);
            }
        }
        return texts(bases.values());
    }

    private static void moveOn(BaseStep step, Map<String, BaseText> bases) {
        step.findBefore().ifPresent(bases::remove);
        step.findAfter().ifPresent(base -> bases.put(base.path(), base));
    }

    private static void propose(FileChange.Merged merged, Map<String, BaseText> bases) {
        boolean open = !merged.why().conflicts().isEmpty();
        Manifest.State state = open ? Manifest.State.CONFLICT : Manifest.State.PROPOSED;
        merged.base()
                .findBefore()
                .map(bases::get)
                .ifPresent(base ->
                        bases.put(base.path(), new BaseText(base.path(), base.fileClass(), base.text(), state)));
    }

    private SortedMap<String, String> texts(Iterable<BaseText> bases) {
        SortedMap<String, String> texts = new TreeMap<>(memory.facts());
        List<Manifest.Entry> entries = new ArrayList<>();
        for (BaseText base : bases) {
            texts.put(Manifest.basePath(base.path()), base.text());
            entries.add(base.entry());
        }
        if (entries.stream().anyMatch(Manifest.Entry::isOpen)) {
            texts.putAll(memory.whileOpen());
        }
        texts.put(ManifestJson.PATH, ManifestJson.print(new Manifest(memory.generator(), entries)));
        return texts;
    }
}
