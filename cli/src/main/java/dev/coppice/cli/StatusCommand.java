package dev.coppice.cli;

import dev.coppice.cli.given.DatabaseReading;
import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.ProjectArgument;
import dev.coppice.cli.given.ProjectDatabaseOptions;
import dev.coppice.cli.given.World;
import dev.coppice.cli.migrate.PendingMigrations;
import dev.coppice.cli.rebuild.Agreement;
import dev.coppice.cli.rebuild.ClassComparison;
import dev.coppice.cli.rebuild.RebuildFromModelCommand;
import dev.coppice.cli.text.ConflictsText;
import dev.coppice.cli.text.Json;
import dev.coppice.cli.text.Visible;
import dev.coppice.project.PendingProposal;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.rebuild.Reason;
import dev.coppice.project.rebuild.RebuildPlan;
import dev.coppice.project.rebuild.RebuildPlanner;
import dev.coppice.project.rebuild.Wanted;
import dev.coppice.project.write.ConflictFiles;
import dev.coppice.project.write.ConflictFiles.Located;
import dev.coppice.project.write.Review;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what waits for the owner, and whether project, database and entity classes agree. */
@Command(
        name = "status",
        description = "Say what waits for you, and whether project, database and entity classes agree. Writes nothing.",
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing waits, and project, database and classes agree",
            "1:a problem",
            "2:conflicts are open",
            "3:a proposal or a migration waits, or database or classes are ahead of the project"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  coppice status", "  coppice status --offline --output json"})
final class StatusCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private final ProjectArgument where = new ProjectArgument();

    @Option(names = "--offline", description = "Do not look at the database.")
    private boolean offline;

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    @Mixin
    private final ProjectDatabaseOptions database = new ProjectDatabaseOptions();

    StatusCommand(World world) {
        this.world = world;
    }

    /**
     * Whether project and database agree.
     *
     * @param changed what is different if they do not
     */
    private record Comparison(Agreement agreement, Set<Reason> changed) {}

    /** Everything that is said. */
    private record Status(
            List<PendingProposal> waiting,
            List<PendingProposal> outdated,
            List<Located> conflicts,
            Comparison compared,
            ClassComparison classes,
            List<String> pending) {

        Agreement database() {
            return compared.agreement();
        }

        int exitCode() {
            if (!conflicts.isEmpty()) {
                return ExitCodes.CONFLICTS;
            }
            boolean agrees = database() != Agreement.DIFFERS && classes.isSettled();
            return waiting.isEmpty() && agrees && pending.isEmpty() ? ExitCodes.DONE : ExitCodes.DECISION;
        }

        /** The next command to type, if there is one. */
        Optional<String> next() {
            if (!pending.isEmpty()) {
                return Optional.of("coppice migrate upgrade");
            }
            if (database() == Agreement.DIFFERS || !outdated.isEmpty()) {
                return Optional.of("coppice rebuild-from-database");
            }
            if (!waiting.isEmpty()) {
                return Optional.of("coppice accept");
            }
            if (!conflicts.isEmpty()) {
                return Optional.of("coppice resolve");
            }
            if (!classes.ahead().isEmpty()) {
                return Optional.of("coppice migrate revision --autogenerate -m \"…\"");
            }
            return classes.project() == Agreement.DIFFERS
                    ? Optional.of("coppice " + RebuildFromModelCommand.NAME)
                    : Optional.empty();
        }
    }

    @Override
    public Integer call() {
        OpenProject project = OpenProject.of(world, where.folder());
        Review review = Review.of(project.files());
        ProjectState state = project.state();
        List<Located> conflicts = ConflictFiles.of(project.files()).all();
        Comparison compared = offline ? new Comparison(Agreement.UNKNOWN, Set.of()) : compared(state);
        // What waits comes first: until then the classes are between two states.
        boolean isSettled =
                review.pending().isEmpty() && conflicts.isEmpty() && compared.agreement() != Agreement.DIFFERS;
        Status status = new Status(
                review.pending(),
                review.pending().stream().filter(review::isOutdated).toList(),
                conflicts,
                compared,
                isSettled ? ClassComparison.of(world, project, state) : ClassComparison.UNKNOWN,
                offline ? List.of() : PendingMigrations.of(project.root(), database.of(world, where.folder()), state));
        world.terminal().result(output == OutputFormat.TEXT ? text(status) : Json.print(json(status)));
        return status.exitCode();
    }

    private Comparison compared(ProjectState state) {
        DatabaseReading reading = DatabaseReading.of(
                world.terminal(),
                database.of(world, where.folder()),
                DatabaseReading.scope(OpenProject.choices(state).selection()));
        Wanted wanted = Wanted.of(state, reading.schema());
        RebuildPlanner planner = new RebuildPlanner();
        RebuildPlan plan = planner.plan(state, wanted);
        boolean follows = plan.files().stream()
                .allMatch(file ->
                        state.unsettled().contains(file.base().findBefore().orElse(file.path())));
        boolean same = plan.outcome() == RebuildPlan.Outcome.NOTHING
                || (follows
                        && state.findSchema().filter(reading.schema()::equals).isPresent());
        return same
                ? new Comparison(Agreement.AGREES, Set.of())
                : new Comparison(Agreement.DIFFERS, planner.reasons(state, wanted));
    }

    private static String text(Status status) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                switch (status.database()) {
                    case AGREES -> "Project and database agree.";
                    case DIFFERS -> changed(status.compared().changed());
                    case UNKNOWN -> "The database was not looked at.";
                });
        if (!status.pending().isEmpty()) {
            paragraphs.add("Not yet applied to the database:\n\n"
                    + status.pending().stream()
                            .map(title -> "  migration " + Visible.text(title))
                            .collect(Collectors.joining("\n")));
        }
        classes(status.classes()).forEach(paragraphs::add);
        if (!status.waiting().isEmpty()) {
            paragraphs.add(waiting(status));
        }
        if (!status.conflicts().isEmpty()) {
            paragraphs.add(ConflictsText.text(status.conflicts()));
        }
        status.next().ifPresent(command -> paragraphs.add("Next: " + command));
        return String.join("\n\n", paragraphs);
    }

    private static String changed(Set<Reason> reasons) {
        String what = reasons.stream()
                .map(reason -> switch (reason) {
                    case DATABASE -> "the database";
                    case CHOICES -> "what is chosen in .coppice";
                    case COPPICE -> "the version of Coppice";
                })
                .collect(Collectors.joining(" and "));
        return reasons.isEmpty()
                ? "The project is not what its database asks for."
                : "Since the last rebuild %s changed.".formatted(what);
    }

    private static List<String> classes(ClassComparison classes) {
        List<String> paragraphs = new ArrayList<>();
        if (classes.project() == Agreement.DIFFERS) {
            paragraphs.add("The entity classes say something that the project does not show yet.");
        }
        if (!classes.ahead().isEmpty()) {
            paragraphs.add("The entity classes are ahead of the database:\n\n"
                    + classes.ahead().stream().map(line -> "  " + line).collect(Collectors.joining("\n")));
        }
        if (!classes.trouble().isEmpty()) {
            paragraphs.add("The entity classes were not looked at. %s.".formatted(classes.trouble()));
        }
        return paragraphs;
    }

    private static String waiting(Status status) {
        int count = status.waiting().size();
        String lines = status.waiting().stream()
                .map(proposal -> "  %s%s"
                        .formatted(
                                Review.mergedPath(proposal.path()),
                                status.outdated().contains(proposal) ? "  (the file changed since)" : ""))
                .collect(Collectors.joining("\n"));
        return (count == 1
                        ? "1 proposal waits for your review."
                        : "%d proposals wait for your review.".formatted(count))
                + "\n\n" + lines;
    }

    private static Map<String, Object> json(Status status) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("exitCode", status.exitCode());
        tree.put("database", status.database().word());
        tree.put("classes", status.classes().project().word());
        tree.put("notInDatabase", status.classes().ahead());
        tree.put("pendingMigrations", status.pending());
        tree.put(
                "changed",
                status.compared().changed().stream()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .toList());
        tree.put(
                "proposals",
                status.waiting().stream()
                        .map(proposal -> {
                            Map<String, Object> one = new LinkedHashMap<String, Object>();
                            one.put("path", proposal.path());
                            one.put("created", Review.createdPath(proposal.path()));
                            one.put("merged", Review.mergedPath(proposal.path()));
                            one.put("outdated", status.outdated().contains(proposal));
                            return one;
                        })
                        .toList());
        tree.put("conflicts", ConflictsText.json(status.conflicts()));
        tree.put("next", status.next().orElse(null));
        return tree;
    }
}
