package dev.coppice.migrate.check;

import dev.coppice.migrate.Finding;
import dev.coppice.migrate.check.Concern.Effect;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.alter.Toll;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaDiff;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the rows of a database what a change would do to them. Writes nothing. */
public final class Examination {

    private final Connection database;

    public Examination(Connection database) {
        this.database = database;
    }

    /**
     * What is to be known about a change, in the order of the changes.
     *
     * @param current the database's schema
     * @param fillings what rows without a value get
     */
    public List<Examined> of(Schema current, SchemaDiff diff, Fillings fillings) {
        return Concerns.of(current, diff, fillings, Dialects.of(database)).stream()
                .map(this::examined)
                .toList();
    }

    /** The same without asking anybody. */
    public static List<Examined> unasked(Schema current, SchemaDiff diff, Fillings fillings, Dialect dialect) {
        return Concerns.of(current, diff, fillings, dialect).stream()
                .map(Examination::uncounted)
                .toList();
    }

    /** What others meet with who work with a table meanwhile; a table without rows is no matter. */
    public List<Examined> ofTolls(Schema current, List<Toll> tolls) {
        Dialect dialect = Dialects.of(database);
        return tolls.stream()
                .map(toll -> concern(toll, new Rows(dialect, current.table(toll.table())).all()))
                .map(this::examined)
                .filter(found -> found.rows() != 0)
                .map(Examined::withoutSamples)
                .toList();
    }

    /** The same without asking anybody. */
    public static List<Examined> uncountedTolls(List<Toll> tolls) {
        return tolls.stream().map(toll -> uncounted(concern(toll, null))).toList();
    }

    /** Whether there are rows in a table; no if there is no such table. */
    public boolean hasRows(TableName table) {
        try {
            return count("SELECT count(*) FROM " + Dialects.of(database).name(table)) > 0;
        } catch (SQLException notThere) {
            return false;
        }
    }

    private static Concern concern(Toll toll, @Nullable Probe probe) {
        String subject = toll.table().toString();
        return switch (toll.kind()) {
            case COPIES ->
                new Concern(
                        Finding.Code.COPIES_TABLE,
                        toll.table(),
                        subject,
                        "all rows are written anew and others wait, because of " + toll.why(),
                        probe,
                        Effect.TOLD,
                        "");
            case COPIES_UNLOCKED ->
                new Concern(
                        Finding.Code.COPIES_TABLE,
                        toll.table(),
                        subject,
                        "all rows are written anew, and what others write meanwhile is lost, because of " + toll.why(),
                        probe,
                        Effect.TOLD,
                        "");
            case BLOCKS_WRITES ->
                new Concern(
                        Finding.Code.BLOCKS_WRITES,
                        toll.table(),
                        subject,
                        "nobody else can write meanwhile, because of " + toll.why(),
                        probe,
                        Effect.TOLD,
                        "");
            case BLOCKS_READS ->
                new Concern(
                        Finding.Code.BLOCKS_READS,
                        toll.table(),
                        subject,
                        "nobody else can read or write while every row is looked at, because of " + toll.why(),
                        probe,
                        Effect.TOLD,
                        "");
        };
    }

    private static Examined uncounted(Concern concern) {
        Finding finding = new Finding(concern.code(), concern.subject(), concern.words());
        return new Examined(finding, concern.table(), -1, List.of(), false, "", guard(concern));
    }

    private static String guard(Concern concern) {
        return concern.effect() == Effect.IN_THE_WAY
                ? concern.findProbe().map(Probe::rows).orElse("")
                : "";
    }

    private Examined examined(Concern concern) {
        Finding finding = new Finding(concern.code(), concern.subject(), concern.words());
        Optional<Probe> probe = concern.findProbe();
        if (probe.isEmpty()) {
            return uncounted(concern);
        }
        try {
            long rows = count(probe.get().count());
            boolean blocking = rows > 0 && concern.effect() == Effect.IN_THE_WAY;
            List<String> samples = rows == 0 ? List.of() : samples(probe.get().sample());
            String remedy = blocking ? concern.remedy() : "";
            return new Examined(finding, concern.table(), rows, samples, blocking, remedy, guard(concern));
        } catch (SQLException notComparable) {
            // Values of types that the engine does not compare: it will say so itself if it matters.
            return uncounted(concern);
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private List<String> samples(String sql) throws SQLException {
        List<String> samples = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next() && samples.size() < Probe.SAMPLES) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(rows.getMetaData().getColumnLabel(i) + "=" + rows.getString(i));
                }
                samples.add(String.join(", ", values));
            }
        }
        return samples;
    }
}
