package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.MigrationText;
import dev.coppice.migrate.Finding;
import dev.coppice.migrate.History;
import dev.coppice.migrate.Migration;
import dev.coppice.migrate.Target;
import dev.coppice.migrate.Version;
import dev.coppice.migrate.draft.Head;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.migrate.replay.Commutation;
import dev.coppice.migrate.run.RunOptions;
import dev.coppice.migrate.run.Runner;
import dev.coppice.schema.Problem;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Applies pending migrations. */
@Command(
        name = "upgrade",
        description = {
            "Apply pending migrations, oldest first.",
            "A run that was killed goes on at the statement where it was, or says what to decide.",
            "At a terminal it asks before it drops what nobody keeps."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:a problem; what was applied before it stays",
            "3:it was asked whether values may go, and the answer was no; nothing was changed"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice migrate upgrade",
            "  coppice migrate upgrade --dry-run",
            "  coppice migrate upgrade 2.1",
            "  coppice migrate upgrade +1"
        })
final class UpgradeCommand implements Callable<Integer> {

    private final World world;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TARGET",
            defaultValue = "head",
            description = "head, a version, or +N for the next N migrations; head if left out.")
    private String target = "head";

    @Option(names = "--out-of-order", description = "Also apply migrations that are older than applied ones.")
    private boolean outOfOrder;

    @Mixin
    private final Consent consent = new Consent();

    @Mixin
    private final Passage passage = new Passage();

    UpgradeCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Target wanted = Target.up(target);
        if (!passage.isRehearsal()) {
            passage.migrating().change(world, runner -> {
                runner.awaitOthers(passage.options());
                return runner;
            });
        }
        RunOptions options = passage.options()
                .with(outOfOrder || lateOnesMayRun() ? RunOptions.Order.OUT_OF_ORDER : RunOptions.Order.STRICT);
        if (!passage.isRehearsal() && !consent.isGiven(world, () -> losses(wanted, options))) {
            return passage.stopped(world);
        }
        boolean begins = begins();
        if (begins && !passage.isRehearsal()) {
            passage.migrating().change(world, runner -> {
                runner.baseline(Beginning.VERSION, options);
                return runner;
            });
        }
        return passage.go(
                world,
                MigrationText.Way.FORTH,
                runner -> runner.planUpgrade(wanted, options).stream()
                        .filter(migration -> !begins || !migration.version().equals(Beginning.VERSION))
                        .toList(),
                runner -> runner.upgrade(wanted, options));
    }

    /** What the migrations to come say that they drop and do not keep. */
    private List<String> losses(Target wanted, RunOptions options) {
        return passage.migrating().look(world, runner -> runner.planUpgrade(wanted, options)).stream()
                .filter(migration -> Head.kept(migration.up().text()).isEmpty())
                .flatMap(migration -> Head.findings(migration.up().text()).stream()
                        .filter(UpgradeCommand::isLoss)
                        .map(finding -> "%s: %s".formatted(migration, finding)))
                .toList();
    }

    private static boolean isLoss(String finding) {
        return Stream.of(Finding.Code.values())
                .filter(code -> code.risk() == Finding.Risk.DESTRUCTIVE)
                .anyMatch(code -> finding.startsWith(code.word() + " "));
    }

    /**
     * Whether what another branch brought may run after newer ones; false if there is no such thing.
     *
     * @throws Problem if the order matters
     */
    private boolean lateOnesMayRun() {
        Migrating migrating = passage.migrating();
        History history = migrating.look(world, Runner::history);
        List<History.Entry> late = history.in(History.State.OUT_OF_ORDER);
        if (late.isEmpty()) {
            return false;
        }
        Set<Version> pending = history.pending().stream()
                .flatMap(entry -> entry.findVersion().stream())
                .collect(Collectors.toSet());
        List<Migration> all = MigrationFolder.of(migrating.project(world)).migrations();
        List<String> clashes = migrating.aside(
                world, connection -> new Commutation(connection, migrating.statements(world)).clashes(all, pending));
        String titles = late.stream().map(History.Entry::title).collect(Collectors.joining(", "));
        if (!clashes.isEmpty()) {
            throw new Problem(
                    "Not applied, although newer ones are, and the order matters: %s (%s)"
                            .formatted(titles, clashes.getFirst()),
                    "Give the file the next free version, in its name and in that of its undo;"
                            + " or add --out-of-order if you know better");
        }
        world.terminal()
                .say("Older than what is applied: %s. In either order they lead to the same, so that they may run"
                        .formatted(titles));
        return true;
    }

    /** The database that the project was created from has what the first migration builds. */
    private boolean begins() {
        Migrating migrating = passage.migrating();
        OpenProject project = migrating.open(world);
        History history = migrating.look(world, Runner::history);
        boolean begins =
                migrating.compare(world, connection -> Beginning.isUnrecorded(history, project.state(), connection));
        if (begins) {
            world.terminal()
                    .say(
                            passage.isRehearsal()
                                    ? "The database has what migration 1 (baseline) builds; it would be recorded so"
                                    : "The database has what migration 1 (baseline) builds; it is recorded so");
        }
        return begins;
    }
}
