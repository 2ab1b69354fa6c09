package dev.coppice.schema.alter;

import dev.coppice.schema.KeyCounter;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.List;

/**
 * Spells the way from one schema to another in the words of one engine.
 *
 * <p>In which order the columns of a table stand is not altered for its own sake: it would mean to write the table anew,
 * and nothing depends on it. A column that comes takes its place where the engine lets it.
 */
public final class AlterWriter {

    private final Dialect dialect;

    public AlterWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The way from the current schema to the wanted one.
     *
     * @param renames what is the same under another name; what does not lead from the one to the other does not count
     * @param fillings for columns that must have a value from now on
     * @throws dev.coppice.schema.Problem if something cannot be altered without a decision of the owner
     */
    public Alteration between(Schema current, Schema wanted, SchemaRenames renames, Fillings fillings) {
        return between(current, wanted, renames, fillings, Keepsakes.NONE);
    }

    /**
     * The same way, setting aside what goes or bringing back what was set aside.
     *
     * @throws dev.coppice.schema.Problem if something cannot be altered without a decision of the owner
     */
    public Alteration between(
            Schema current, Schema wanted, SchemaRenames renames, Fillings fillings, Keepsakes keepsakes) {
        DdlWriter ddl = new DdlWriter(dialect);
        Schema before = ddl.translate(current);
        Schema after = ddl.translate(wanted);
        SchemaDiff diff = SchemaDiff.between(before, after, renames);
        if (diff.isEmpty()) {
            return Alteration.NONE;
        }
        Journey journey = new Journey(dialect, before, after, diff, fillings, keepsakes);
        return dialect.product().equals("SQLite")
                ? new SqliteAlteration(journey).alteration()
                : new ServerAlteration(journey, grammar()).alteration();
    }

    /**
     * What that way costs those who work with the tables meanwhile.
     *
     * @param diff what lies between the schemas
     */
    public List<Toll> tolls(Schema current, Schema wanted, SchemaDiff diff, Fillings fillings) {
        return new Tolls(new Journey(dialect, current, wanted, diff, fillings, Keepsakes.NONE)).all();
    }

    /**
     * The same way with sequences that begin above the keys that are there.
     *
     * @param counters of sequences that come, and tables that were there, in the names of the wanted schema
     */
    public Alteration startingAbove(Alteration way, Schema wanted, List<KeyCounter> counters) {
        List<AlterStep> steps = new ArrayList<>(way.steps());
        for (Sequence sequence : wanted.sequences()) {
            List<KeyCounter> its = counters.stream()
                    .filter(counter -> counter.sequence().equals(sequence.name()))
                    .toList();
            if (!its.isEmpty()) {
                steps.addAll(new SequenceStart(dialect, sequence, its).steps(grammar()));
            }
        }
        return new Alteration(steps, way.surroundings());
    }

    private Grammar grammar() {
        return switch (dialect.product()) {
            case "H2" -> new H2Grammar(dialect);
            case "MariaDB", "MySQL" -> new MariaDbGrammar(dialect);
            case "PostgreSQL" -> new PostgresGrammar(dialect);
            default ->
                throw Refusal.OTHER_ENGINE.because(
                        "There is no way yet to alter a schema of %s".formatted(dialect.product()),
                        "Use SQLite, H2, PostgreSQL, MariaDB or MySQL");
        };
    }
}
