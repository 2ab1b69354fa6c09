package dev.coppice.cli.migrate;

import dev.coppice.cli.given.DryRunOption;
import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.RenameDialogue;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.DecisionText;
import dev.coppice.cli.text.DraftWords;
import dev.coppice.cli.text.Json;
import dev.coppice.migrate.History;
import dev.coppice.migrate.Target;
import dev.coppice.migrate.check.Examination;
import dev.coppice.migrate.draft.Draft;
import dev.coppice.migrate.draft.DraftText;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.migrate.folder.NewMigration;
import dev.coppice.migrate.proof.Proof;
import dev.coppice.migrate.run.RunOptions;
import dev.coppice.migrate.run.Runner;
import dev.coppice.migrate.run.Stamp;
import dev.coppice.schema.Identities;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.alter.AlterWriter;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.RenameSearch;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a database has that no migration explains. */
@Command(
        name = "drift",
        description = {
            "Say what the database has, or lacks, that no migration explains: somebody changed it by hand.",
            "The applied migrations run in a scratch place, and what they lead to is compared."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing, or it was adopted",
            "1:a problem",
            "3:a decision is needed first: a rename",
            "5:there is something"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice migrate drift",
            "  coppice migrate drift --adopt -m \"Nicknames of customers\"",
            "  coppice migrate drift --revert > back.sql"
        })
final class DriftCommand implements Callable<Integer> {

    private final World world;

    @ArgGroup
    private final Remedy remedy = new Remedy();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            defaultValue = "Adopt what the database has",
            description = "With --adopt, what the migration is called.")
    private String message = "";

    @Option(names = "--rename", paramLabel = "OLD=NEW", description = "With --adopt, what was renamed.")
    private List<String> renames = new ArrayList<>();

    @Mixin
    private final DryRunOption dryRun = new DryRunOption();

    @Mixin
    private final Migrating migrating = new Migrating();

    DriftCommand(World world) {
        this.world = world;
    }

    /** What to do about it. */
    private static final class Remedy {

        @Option(
                names = "--adopt",
                description =
                        "Write a migration for it, recorded as applied here, so that other databases get it, too.")
        private boolean adopt;

        @Option(names = "--revert", description = "Print the script that takes it back. Changes nothing.")
        private boolean revert;
    }

    @Override
    public Integer call() {
        OpenProject project = migrating.open(world);
        return switch (new Drift(world, migrating, project.state()).look()) {
            case Drift.Result.None none -> {
                print("none", "Nothing to do: the database is what its migrations lead to.", Map.of());
                yield ExitCodes.DONE;
            }
            case Drift.Result.Unknown(String why) ->
                throw new Problem(
                        "It cannot be said what changed: %s".formatted(why),
                        "Compare with a database that was built by the migrations alone");
            case Drift.Result.Found found when remedy.revert -> reverted(found);
            case Drift.Result.Found found when remedy.adopt -> adopted(project, found);
            case Drift.Result.Found found -> {
                print("drift", told(found), Map.of("changes", found.words()));
                yield ExitCodes.DRIFT;
            }
        };
    }

    /** That there is something, and what can be done about it. */
    static String told(Drift.Result.Found found) {
        return """
                The database was changed, and no migration says so.

                %s

                Keep it with: coppice migrate drift --adopt
                Take it back with the script of: coppice migrate drift --revert""".formatted(DraftWords.indented(found.words()));
    }

    private int reverted(Drift.Result.Found found) {
        String script = migrating.compare(
                world,
                connection -> new AlterWriter(Dialects.of(connection))
                        .between(found.actual(), found.expected(), SchemaRenames.NONE, Fillings.NONE)
                        .script());
        print("revert", script.stripTrailing(), Map.of("changes", found.words(), "script", script));
        return ExitCodes.DRIFT;
    }

    private int adopted(OpenProject project, Drift.Result.Found found) {
        if (!PendingMigrations.of(migrating.access(world), project.state()).isEmpty()) {
            throw new Problem(
                    "A migration that is not applied yet would come before the new one",
                    "Apply it first with 'coppice migrate upgrade'");
        }
        RenameSearch.Found renamed = new RenameDialogue(renames, world.questions())
                .find(
                        new RenameDialogue.Known(found.expected(), Identities.NONE),
                        new RenameDialogue.Known(found.actual(), Identities.NONE));
        if (!renamed.open().isEmpty()) {
            print(
                    "needs-decision",
                    DecisionText.text(renamed.open(), "migrate drift --adopt", renames),
                    Map.of("renames", DecisionText.json(renamed.open())));
            return ExitCodes.DECISION;
        }
        NewMigration migration = MigrationFolder.of(project.root()).propose(message);
        DraftText text = text(found, renamed, migration);
        if (text.verdict() instanceof Proof.Verdict.Breaking(List<String> words)) {
            words.forEach(sentence -> world.terminal().alarm(sentence));
        }
        List<String> written = WrittenMigration.of(migration, text, dryRun).write(project);
        if (!dryRun.isRehearsal()) {
            record(migration);
        }
        List<String> changes = text.draft().diff().words();
        print("adopted", adoptedText(changes, written), Map.of("changes", changes, "files", written));
        return ExitCodes.DONE;
    }

    private DraftText text(Drift.Result.Found found, RenameSearch.Found renamed, NewMigration migration) {
        return migrating.compare(world, connection -> {
            Schema expected = found.expected();
            SchemaDiff diff = SchemaDiff.between(expected, found.actual(), renamed.renames());
            Dialect dialect = Dialects.of(connection);
            AlterWriter writer = new AlterWriter(dialect);
            Draft draft = new Draft(
                    diff,
                    Examination.unasked(expected, diff, Fillings.NONE, dialect),
                    writer.between(expected, found.actual(), diff.renames(), Fillings.NONE),
                    writer.between(found.actual(), expected, diff.renames().inverse(), Fillings.NONE));
            Proof.Verdict verdict = new Proof(connection)
                    .of(new Proof.Claim(
                            expected,
                            found.actual(),
                            diff.renames(),
                            draft.up(),
                            draft.down(),
                            draft.undoing(),
                            draft.delicate()));
            return new DraftText(draft, migration.title(), verdict);
        });
    }

    /** The database has it already. */
    private void record(NewMigration migration) {
        OpenProject project = migrating.open(world);
        History history = migrating.look(world, Runner::history);
        boolean begins =
                migrating.compare(world, connection -> Beginning.isUnrecorded(history, project.state(), connection));
        migrating.change(world, runner -> {
            if (begins) {
                runner.baseline(Beginning.VERSION, RunOptions.USUAL);
            }
            return runner.stamp(new Target.To(migration.version()), Stamp.Past.KEPT, RunOptions.USUAL);
        });
        migrating.remember(world);
    }

    private String adoptedText(List<String> changes, List<String> written) {
        String last = dryRun.isRehearsal()
                ? DryRunOption.NOTHING_WRITTEN
                : "It is recorded as applied here; other databases get it with 'coppice migrate upgrade'."
                        + " Next: coppice rebuild-from-database";
        return String.join(
                "\n\n",
                dryRun.isRehearsal()
                        ? "What the database has would be a migration:"
                        : "What the database has is a migration now.",
                DraftWords.indented(changes),
                DryRunOption.lines(written),
                last);
    }

    private void print(String outcome, String text, Map<String, Object> more) {
        if (migrating.output() == OutputFormat.TEXT) {
            world.terminal().result(text);
            return;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", outcome);
        tree.putAll(more);
        world.terminal().result(Json.print(tree));
    }
}
