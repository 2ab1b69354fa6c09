package dev.coppice.cli.migrate;

import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.World;
import dev.coppice.migrate.draft.Demand;
import dev.coppice.migrate.draft.Departure;
import dev.coppice.migrate.draft.Draft;
import dev.coppice.migrate.draft.Drafting;
import dev.coppice.migrate.intent.ClassChanges;
import dev.coppice.migrate.proof.Proof;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.schema.Schema;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.RenameCandidate;
import dev.coppice.schema.diff.RenameSearch;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out the migration that the entity classes ask for. Writes nothing. */
final class Autogeneration {

    private final World world;
    private final Request request;
    private final MissingValues missing;

    Autogeneration(World world, Request request, MissingValues missing) {
        this.world = world;
        this.request = request;
        this.missing = missing;
    }

    /**
     * What was said with the command.
     *
     * @param renames what was renamed
     * @param values what rows without a value get
     * @param departure what becomes of values in what goes
     */
    record Request(
            List<String> renames,
            List<String> values,
            Proving proving,
            Asking asking,
            Breadth breadth,
            Departure departure) {
        Request {
            renames = List.copyOf(renames);
            values = List.copyOf(values);
        }

        /** The same with another departure. */
        Request with(Departure other) {
            return new Request(renames, values, proving, asking, breadth, other);
        }
    }

    /** Whether the database is looked at. */
    enum Asking {
        DATABASE,
        /** No: what the project knows of it has to do. */
        NOBODY
    }

    /** What becomes of tables that no class maps. */
    enum Breadth {
        /** They are nobody's business, and stay. */
        MAPPED,
        /** They go. */
        ALL
    }

    /** Whether a migration is tried out. */
    enum Proving {
        PROVE,
        SKIP
    }

    /** What came of it. */
    sealed interface Result {
        /** The classes ask for nothing that the database does not have. */
        record Nothing(List<String> leftOut) implements Result {}

        /** Somebody has to say first what was renamed. */
        record Undecided(List<RenameCandidate> open) implements Result {}

        /**
         * This is what they ask for.
         *
         * @param classes what the classes describe
         * @param leftOut what they ask for and has to be written by hand
         */
        record Drafted(Draft draft, Proof.Verdict verdict, Schema classes, List<String> leftOut) implements Result {

            /** Whether somebody has to do something before it can be written. */
            boolean needsDecision() {
                return !draft.blocking().isEmpty() || verdict instanceof Proof.Verdict.Breaking;
            }
        }
    }

    /**
     * What the classes are compared with.
     *
     * @param schema what the database has
     * @param database one of the engine that may be written to, and is left as it is; null where none is at hand
     */
    record Ground(Dialect dialect, Schema schema, @Nullable Connection database) {

        /** Ground that can be asked. */
        static Ground of(Connection database, Schema schema) {
            return new Ground(Dialects.of(database), schema, database);
        }

        Drafting drafting() {
            return database == null ? Drafting.offline(dialect) : new Drafting(database);
        }
    }

    /** Compares. */
    Result of(OpenProject project, ProjectState state, Ground ground) {
        ClassHistory classes = request.breadth() == Breadth.ALL
                ? ClassHistory.ofAll(world, project, state, ground.schema())
                : ClassHistory.of(world, project, state, ground.schema());
        if (classes.isUnchanged()) {
            return new Result.Nothing(List.of());
        }
        RenameSearch.Found found = classes.renames(request.renames(), world);
        if (!found.open().isEmpty()) {
            return new Result.Undecided(found.open());
        }
        ClassChanges changes = classes.changes(found);
        Result result = world.terminal().during("Comparing", progress -> compared(changes, request.values(), ground));
        List<String> values = result instanceof Result.Drafted drafted
                ? missing.of(drafted.draft().blocking())
                : List.of();
        return values.isEmpty()
                ? result
                : compared(
                        changes,
                        Stream.concat(request.values().stream(), values.stream())
                                .toList(),
                        ground);
    }

    private Result compared(ClassChanges changes, List<String> values, Ground ground) {
        Drafting drafting = ground.drafting();
        Demand demand = drafting.demand(ground.schema(), changes);
        if (demand.isNothing()) {
            return new Result.Nothing(demand.leftOut());
        }
        Draft draft = drafting.draft(
                demand, GivenValues.parse(values, demand.wanted(), ground.dialect()), request.departure());
        return new Result.Drafted(draft, verdict(drafting, demand, draft), changes.after(), demand.leftOut());
    }

    private Proof.Verdict verdict(Drafting drafting, Demand demand, Draft draft) {
        if (!draft.blocking().isEmpty()) {
            return new Proof.Verdict.Untried("rows stand in the way");
        }
        if (request.proving() == Proving.SKIP) {
            return new Proof.Verdict.Untried("--no-verify was said");
        }
        return drafting.proof(demand, draft);
    }
}
