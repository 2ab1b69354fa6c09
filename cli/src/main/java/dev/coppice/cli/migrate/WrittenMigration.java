package dev.coppice.cli.migrate;

import dev.coppice.cli.given.DryRunOption;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.migrate.Script;
import dev.coppice.migrate.draft.Draft;
import dev.coppice.migrate.draft.DraftText;
import dev.coppice.migrate.folder.NewMigration;
import dev.coppice.project.Bytes;
import dev.coppice.project.ProjectChange;
import dev.coppice.project.write.StepsTowards;
import dev.coppice.schema.alter.Alteration;
import java.util.List;
import java.util.SortedMap;

/** The files of a new migration on their way into a project, as one change that can be undone. */
record WrittenMigration(SortedMap<String, String> files, DryRunOption dryRun) {

    /** A migration that was drafted. */
    static WrittenMigration of(NewMigration migration, DraftText text, DryRunOption dryRun) {
        Draft draft = text.draft();
        return new WrittenMigration(
                NewMigration.files(
                        migration.up(text.up(), mode(draft.up())), migration.undo(text.undo(), mode(draft.down()))),
                dryRun);
    }

    /** With one more file. */
    WrittenMigration with(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** Writes them, unless it is a rehearsal; the paths either way. */
    List<String> write(OpenProject project) {
        StepsTowards steps = new StepsTowards(project.files());
        files.forEach((path, text) -> steps.put(path, Bytes.utf8(text)));
        return dryRun.apply(new ProjectChange("migrate revision", steps.steps()), project.changer());
    }

    private static Script.Mode mode(Alteration alteration) {
        return alteration.surroundings() == Alteration.Surroundings.OWN
                ? Script.Mode.ON_ITS_OWN
                : Script.Mode.IN_TRANSACTION;
    }
}
