package dev.coppice.cli.rebuild;

import dev.coppice.project.Bytes;
import dev.coppice.project.Conflict;
import dev.coppice.project.FileStep;
import dev.coppice.project.Move;
import dev.coppice.project.OpenConflicts;
import dev.coppice.project.ProjectChange;
import dev.coppice.project.Proposal;
import dev.coppice.project.rebuild.BaseText;
import dev.coppice.project.rebuild.FileChange;
import dev.coppice.project.rebuild.FileText;
import dev.coppice.project.rebuild.PlanSteps;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.rebuild.RebuildPlan;
import dev.coppice.project.write.ConflictFiles;
import dev.coppice.project.write.ProjectFiles;
import dev.coppice.project.write.Review;
import dev.coppice.project.yaml.SchemaJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a plan does to a project, proposals and explanations of conflicts included: everything as one change, which can be
 * undone as one.
 *
 * @param accepted which merges are taken over at once
 */
record Settlement(ProjectState state, RebuildPlan plan, Predicate<FileChange.Merged> accepted) {

    /**
     * The change.
     *
     * @param title what does it
     * @param more steps that go along
     */
    ProjectChange change(String title, ProjectFiles files, List<FileStep> more) {
        PlanSteps steps = new PlanSteps(plan, accepted);
        List<FileStep> memory = steps.ofMemory(files);
        List<FileStep> all = new ArrayList<>(steps.ofFiles());
        all.addAll(memory);
        all.addAll(Review.of(files).propose(proposals(), schema(files)));
        all.addAll(ConflictFiles.of(files).explain(conflicts()));
        all.addAll(more);
        return new ProjectChange(title, all);
    }

    /** The stored schema as it will be. */
    private String schema(ProjectFiles files) {
        return Optional.ofNullable(plan.memoryAfter(accepted).get(SchemaJson.PATH))
                .or(() -> files.find(SchemaJson.PATH).map(Bytes::text))
                .orElse("");
    }

    private List<Proposal> proposals() {
        List<Proposal> proposals = new ArrayList<>();
        for (FileChange file : plan.files()) {
            if (file instanceof FileChange.Merged merged && !accepted.test(merged)) {
                proposals.add(proposal(merged));
            }
        }
        return proposals;
    }

    private static Proposal proposal(FileChange.Merged merged) {
        String base = merged.base().findAfter().map(BaseText::text).orElse(merged.created());
        String next = merged.base().findAfter().map(BaseText::path).orElse(merged.path());
        return new Proposal(
                new Move(merged.from(), merged.path()),
                new Move(merged.base().findBefore().orElse(next), next),
                merged.fileClass(),
                bytes(merged.before()).sha256(),
                Bytes.utf8(merged.created()),
                bytes(merged.after()),
                Bytes.utf8(base));
    }

    /** The conflicts that are open then. */
    List<OpenConflicts> conflicts() {
        List<OpenConflicts> open = new ArrayList<>();
        for (FileChange file : plan.files()) {
            List<Conflict> conflicts = file.why().conflicts();
            if (!conflicts.isEmpty()) {
                open.add(new OpenConflicts(file.path(), text(file), conflicts, takeNew(file)));
            }
        }
        return open;
    }

    /** As far as the file is what conflicts were settled in: not where other changes of it still wait. */
    private Map<String, String> takeNew(FileChange file) {
        return file instanceof FileChange.Merged merged && !accepted.test(merged)
                ? Map.of()
                : file.why().takeNew();
    }

    /** What the owner sees in the file. */
    private String text(FileChange file) {
        return switch (file) {
            case FileChange.Merged merged
            when accepted.test(merged) -> merged.after().text();
            case FileChange.Merged merged -> merged.before().text();
            case FileChange.Follows follows -> follows.after().text();
            case FileChange.Created created -> "";
            case FileChange.Removed removed -> removed.before().text();
            case FileChange.Kept kept -> state.findText(kept.path()).orElse("");
        };
    }

    private static Bytes bytes(FileText text) {
        return text.bytes().map(Bytes::of).orElseGet(() -> Bytes.utf8(text.text()));
    }
}
