package dev.coppice.project.rebuild;

import dev.coppice.project.Bytes;
import dev.coppice.project.Content;
import dev.coppice.project.FileStep;
import dev.coppice.project.write.ProjectFiles;
import dev.coppice.project.write.StepsTowards;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;

/** What a plan does to the disk, step by step. Steps on the owner's files say what the plan found in them. */
public final class PlanSteps {

    private final RebuildPlan plan;
    private final Predicate<FileChange.Merged> accepted;

    /**
     * The steps of a plan.
     *
     * @param accepted which merges are taken over at once
     */
    public PlanSteps(RebuildPlan plan, Predicate<FileChange.Merged> accepted) {
        this.plan = plan;
        this.accepted = accepted;
    }

    /** What becomes of the owner's files. */
    public List<FileStep> ofFiles() {
        List<FileStep> steps = new ArrayList<>();
        for (FileChange change : plan.files()) {
            switch (change) {
                case FileChange.Created created -> steps.add(create(created));
                case FileChange.Follows follows ->
                    steps.add(rewrite(follows.from(), follows.path(), follows.before(), follows.after()));
                case FileChange.Merged merged -> {
                    if (accepted.test(merged)) {
                        steps.add(rewrite(merged.from(), merged.path(), merged.before(), merged.after()));
                    }
                }
                case FileChange.Removed removed ->
                    steps.add(new FileStep.Remove(
                            removed.path(),
                            bytes(removed.path(), removed.before()).sha256()));
                case FileChange.Kept kept -> {}
            }
        }
        return steps;
    }

    /** What becomes of what the project remembers. */
    public List<FileStep> ofMemory(ProjectFiles files) {
        SortedMap<String, String> after = plan.memoryAfter(accepted);
        StepsTowards steps = new StepsTowards(files);
        after.forEach((path, text) -> steps.put(path, Bytes.utf8(text)));
        plan.memory().paths().stream()
                .filter(path -> !after.containsKey(path))
                .sorted()
                .forEach(steps::remove);
        return steps.steps();
    }

    private static FileStep create(FileChange.Created created) {
        return switch (created.content()) {
            case Content.Text(String text) ->
                new FileStep.Create(created.path(), Bytes.utf8(text), FileStep.Kind.PLAIN);
            case Content.Script(String text) ->
                new FileStep.Create(created.path(), Bytes.utf8(text), FileStep.Kind.PROGRAM);
            case Content.CopyOf(Path file) -> new FileStep.Create(created.path(), read(file), FileStep.Kind.PLAIN);
        };
    }

    private static FileStep rewrite(String from, String to, FileText before, FileText after) {
        String found = bytes(from, before).sha256();
        return from.equals(to)
                ? new FileStep.Replace(to, found, bytes(to, after))
                : new FileStep.Move(from, to, found, bytes(to, after));
    }

    private static Bytes bytes(String path, FileText text) {
        return text.bytes()
                .map(Bytes::of)
                .orElseThrow(() -> new Problem(
                        "%s is written in %s, which has no letters for what is new in it"
                                .formatted(path, text.charset()),
                        "Save the file as UTF-8 and start again"));
    }

    private static Bytes read(Path file) {
        try {
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Problem("%s cannot be read".formatted(file), "Check the file and try again", e);
        }
    }
}
