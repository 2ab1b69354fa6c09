package dev.coppice.cli.migrate;

import dev.coppice.cli.given.DryRunOption;
import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.DecisionText;
import dev.coppice.cli.text.DraftWords;
import dev.coppice.cli.text.Json;
import dev.coppice.cli.text.Visible;
import dev.coppice.migrate.Finding;
import dev.coppice.migrate.Script;
import dev.coppice.migrate.check.Examined;
import dev.coppice.migrate.draft.Departure;
import dev.coppice.migrate.draft.Draft;
import dev.coppice.migrate.draft.DraftText;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.migrate.folder.NewMigration;
import dev.coppice.migrate.proof.Proof;
import dev.coppice.project.yaml.ClassesJson;
import dev.coppice.schema.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a new migration. */
@Command(
        name = "revision",
        description = {
            "Write a migration and its undo: empty ones, to be filled by hand, or with --autogenerate",
            "what the entity classes ask of the database."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:a problem",
            "3:a decision is needed: a rename, rows that stand in the way, a trigger; nothing was written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice migrate revision --autogenerate -m \"Add a phone\"",
            "  coppice migrate revision --autogenerate -m \"Require a phone\" --default customer.phone=unknown",
            "  coppice migrate revision -m \"Add a phone\" --dry-run"
        })
final class RevisionCommand implements Callable<Integer> {

    private final World world;

    @Option(
            names = {"-m", "--message"},
            required = true,
            paramLabel = "TEXT",
            description = "What the migration does, in a few words.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String message;

    @Option(names = "--autogenerate", description = "Write what the entity classes ask of the database.")
    private boolean autogenerate;

    @Option(
            names = "--keep-dropped",
            description = {
                "With --autogenerate, move what is dropped aside, so that the undo brings it back",
                "until 'migrate purge' is said."
            })
    private boolean keepDropped;

    @Mixin
    private final AutogenerationOptions options = new AutogenerationOptions();

    @Mixin
    private final DryRunOption dryRun = new DryRunOption();

    @Mixin
    private final Migrating migrating = new Migrating();

    RevisionCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        return autogenerate ? generated() : empty();
    }

    private int empty() {
        OpenProject project = migrating.open(world);
        NewMigration migration = MigrationFolder.of(project.root()).propose(message);
        SortedMap<String, String> files = NewMigration.files(
                migration.up("-- %s\n".formatted(migration.title()), Script.Mode.IN_TRANSACTION),
                migration.undo("-- Takes back: %s\n".formatted(migration.title()), Script.Mode.IN_TRANSACTION));
        List<String> written = new WrittenMigration(files, dryRun).write(project);
        String first = dryRun.isRehearsal() ? "Migration %s would be written." : "Migration %s is yours to fill.";
        print(migration, written, first.formatted(migration.version()), Map.of());
        return ExitCodes.DONE;
    }

    private int generated() {
        ClassComparing comparing = new ClassComparing(world, migrating);
        Autogeneration.Result result =
                comparing.ask(options.request().with(departure(comparing.project())), this::missing);
        return switch (result) {
            case Autogeneration.Result.Nothing(List<String> leftOut) -> {
                tell(result, CheckCommand.nothing(leftOut));
                yield ExitCodes.DONE;
            }
            case Autogeneration.Result.Undecided(var open) -> {
                tell(result, DecisionText.text(open, "migrate revision --autogenerate", options.renames()));
                yield ExitCodes.DECISION;
            }
            case Autogeneration.Result.Drafted drafted
            when !drafted.draft().blocking().isEmpty() -> {
                tell(result, DraftWords.blocked(drafted.draft().blocking()));
                yield ExitCodes.DECISION;
            }
            case Autogeneration.Result.Drafted drafted
            when drafted.verdict() instanceof Proof.Verdict.Breaking breaking -> {
                tell(result, DraftWords.breaking(breaking));
                yield ExitCodes.DECISION;
            }
            case Autogeneration.Result.Drafted drafted -> drafted(comparing.project(), drafted);
        };
    }

    private Departure departure(OpenProject project) {
        return keepDropped
                ? new Departure.KeptAside(
                        MigrationFolder.of(project.root()).propose(message).version())
                : new Departure.Gone();
    }

    /** Asks for the values that rows lack, if somebody is there to say. */
    private List<String> missing(List<Examined> blocking) {
        List<String> values = new ArrayList<>();
        for (Examined found : blocking) {
            if (found.finding().code() == Finding.Code.REQUIRES_VALUE) {
                String subject = found.finding().subject();
                world.questions()
                        .text("%s: %s. Which value do they get (nothing: stop)?"
                                .formatted(Visible.text(subject), Visible.text(found.words())))
                        .ifPresent(value -> values.add(subject + "=" + value));
            }
        }
        return values;
    }

    private void tell(Autogeneration.Result result, String text) {
        boolean isText = migrating.output() == OutputFormat.TEXT;
        world.terminal().result(isText ? text : Json.print(CheckCommand.json(result)));
    }

    private int drafted(OpenProject project, Autogeneration.Result.Drafted drafted) {
        if (drafted.verdict() instanceof Proof.Verdict.Refuted refuted) {
            refuted.words().forEach(words -> world.terminal().alarm(words));
            throw new Problem(
                    "The migration was tried out in a scratch place and does not do what it should",
                    "Nothing was written; please report this, or write it by hand with 'coppice migrate revision -m'");
        }
        Draft draft = drafted.draft();
        NewMigration migration = MigrationFolder.of(project.root()).propose(message);
        DraftText text = new DraftText(draft, migration.title(), drafted.verdict());
        List<String> written = WrittenMigration.of(migration, text, dryRun)
                .with(ClassesJson.PATH, ClassesJson.print(drafted.classes()))
                .write(project);
        List<String> paragraphs = DraftWords.paragraphs(draft, drafted.leftOut());
        print(
                migration,
                written,
                String.join("\n\n", paragraphs),
                DraftWords.json(draft, drafted.verdict(), drafted.leftOut()));
        return ExitCodes.DONE;
    }

    private void print(NewMigration migration, List<String> written, String first, Map<String, Object> more) {
        if (migrating.output() == OutputFormat.JSON) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("version", migration.version());
            tree.put("written", !dryRun.isRehearsal());
            tree.put("files", written);
            tree.putAll(more);
            world.terminal().result(Json.print(tree));
            return;
        }
        List<String> paragraphs = new ArrayList<>(List.of(first, DryRunOption.lines(written)));
        paragraphs.add(
                dryRun.isRehearsal()
                        ? DryRunOption.NOTHING_WRITTEN
                        : (autogenerate ? "Look at it, then apply" : "Then apply")
                                + " it with: coppice migrate upgrade");
        world.terminal().result(String.join("\n\n", paragraphs));
    }
}
