package dev.coppice.project.rebuild;

import dev.coppice.project.Content;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A project as it will be once a plan is applied. Nothing is written. */
public final class Staged {

    private Staged() {}

    /**
     * The project after a plan.
     *
     * @param accepted which merges are taken over at once
     */
    public static ProjectState apply(ProjectState state, RebuildPlan plan, Predicate<FileChange.Merged> accepted) {
        return Recollection.of(files(state, plan, accepted), state.others());
    }

    /** All files of the project after a plan, what it remembers among them. */
    static SortedMap<String, FileText> files(
            ProjectState state, RebuildPlan plan, Predicate<FileChange.Merged> accepted) {
        SortedMap<String, FileText> files = new TreeMap<>(state.files());
        for (FileChange change : plan.files()) {
            switch (change) {
                case FileChange.Created created -> put(files, created);
                case FileChange.Follows follows -> move(files, follows.from(), follows.path(), follows.after());
                case FileChange.Merged merged -> {
                    if (accepted.test(merged)) {
                        move(files, merged.from(), merged.path(), merged.after());
                    }
                }
                case FileChange.Removed removed -> files.remove(removed.path());
                case FileChange.Kept kept -> {}
            }
        }
        SortedMap<String, String> memory = plan.memoryAfter(accepted);
        memory.forEach((path, text) -> files.put(path, FileText.utf8(text)));
        return files;
    }

    /** A project that consists of these texts, with what it remembers among them. */
    public static ProjectState project(Map<String, String> texts) {
        SortedMap<String, FileText> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, FileText.utf8(text)));
        return Recollection.of(files, new TreeSet<>());
    }

    private static void put(Map<String, FileText> files, FileChange.Created created) {
        switch (created.content()) {
            case Content.Text(String text) -> files.put(created.path(), FileText.utf8(text));
            case Content.Script(String text) -> files.put(created.path(), FileText.utf8(text));
            case Content.CopyOf copy -> {}
        }
    }

    private static void move(Map<String, FileText> files, String from, String to, FileText text) {
        files.remove(from);
        files.put(to, text);
    }
}
