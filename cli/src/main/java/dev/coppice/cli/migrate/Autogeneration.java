package dev.coppice.cli.migrate;

import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.World;
import dev.coppice.migrate.check.Examination;
import dev.coppice.migrate.draft.Draft;
import dev.coppice.migrate.intent.CarryOver;
import dev.coppice.migrate.intent.WantedSchema;
import dev.coppice.migrate.proof.Proof;
import dev.coppice.migrate.scratch.OwnWords;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.schema.Schema;
import dev.coppice.schema.alter.AlterWriter;
import dev.coppice.schema.alter.Alteration;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.RenameCandidate;
import dev.coppice.schema.diff.RenameSearch;
import dev.coppice.schema.diff.SchemaDiff;
import java.sql.Connection;
import java.util.List;

/** Works out the migration that the entity classes ask for. Writes nothing. */
final class Autogeneration {

    private final World world;
    private final Request request;

    Autogeneration(World world, Request request) {
        this.world = world;
        this.request = request;
    }

    /**
     * What was said with the command.
     *
     * @param renames what was renamed
     * @param values what rows without a value get
     */
    record Request(List<String> renames, List<String> values, Proving proving) {
        Request {
            renames = List.copyOf(renames);
            values = List.copyOf(values);
        }
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
        record Drafted(Draft draft, Proof.Verdict verdict, Schema classes, List<String> leftOut) implements Result {}
    }

    /**
     * Compares.
     *
     * @param database may be written to, and is left as it is
     * @param current its schema
     */
    Result of(OpenProject project, ProjectState state, Connection database, Schema current) {
        ClassHistory classes = ClassHistory.of(world, project, state, current);
        if (classes.isUnchanged()) {
            return new Result.Nothing(List.of());
        }
        RenameSearch.Found found = classes.renames(request.renames(), world);
        if (!found.open().isEmpty()) {
            return new Result.Undecided(found.open());
        }
        return world.terminal().during("Comparing", progress -> compared(classes, found, database, current));
    }

    private Result compared(ClassHistory classes, RenameSearch.Found found, Connection database, Schema current) {
        Dialect dialect = Dialects.of(database);
        WantedSchema carried = CarryOver.of(current, classes.changes(found), dialect);
        Schema wanted = new OwnWords(database).of(carried.schema(), current).orElse(carried.schema());
        SchemaDiff diff = SchemaDiff.between(current, wanted, carried.renames());
        if (diff.isEmpty()) {
            return new Result.Nothing(carried.leftOut());
        }
        Fillings fillings = GivenValues.parse(request.values(), wanted, dialect);
        AlterWriter writer = new AlterWriter(dialect);
        Alteration up = writer.between(current, wanted, diff.renames(), fillings);
        Alteration down = writer.between(wanted, current, diff.renames().inverse(), Fillings.NONE);
        Draft draft = new Draft(diff, new Examination(database).of(current, diff, fillings), up, down);
        Proof.Verdict verdict =
                request.proving() == Proving.SKIP || !draft.blocking().isEmpty()
                        ? new Proof.Verdict.Untried("--no-verify was said")
                        : new Proof(database)
                                .of(new Proof.Claim(
                                        current, wanted, diff.renames(), up, down, draft.undoing(), draft.delicate()));
        return new Result.Drafted(draft, verdict, classes.now(), carried.leftOut());
    }
}
