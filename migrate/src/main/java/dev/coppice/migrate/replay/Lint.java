package dev.coppice.migrate.replay;

import dev.coppice.migrate.EngineWords;
import dev.coppice.migrate.Finding;
import dev.coppice.migrate.Migration;
import dev.coppice.migrate.check.Examination;
import dev.coppice.migrate.check.Examined;
import dev.coppice.migrate.draft.Head;
import dev.coppice.migrate.draft.RenameLines;
import dev.coppice.migrate.run.Statements;
import dev.coppice.schema.Schema;
import dev.coppice.schema.alter.AlterWriter;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.alter.Toll;
import dev.coppice.schema.diff.SchemaDiff;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says what whoever applies migrations should know, by what they do in a scratch place and not by what they say. */
public final class Lint {

    private final Connection database;
    private final Statements statements;

    /** @param database any of the engine; nothing is left behind in it */
    public Lint(Connection database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /**
     * What was found about one migration.
     *
     * @param changes what it changes, in words
     */
    public record Remarks(Migration migration, List<String> changes, List<Finding> findings) {
        public Remarks {
            changes = List.copyOf(changes);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What was found about migrations that run from nothing on. One that does not run ends the list.
     *
     * @param untried why nothing could be tried; empty if it could
     */
    public record Report(List<Remarks> remarks, String untried) {
        public Report {
            remarks = List.copyOf(remarks);
        }
    }

    /** Looks at migrations in their order, from the first one on. */
    public Report of(List<Migration> migrations) {
        List<Remarks> remarks = new ArrayList<>();
        try (Place place = Place.beside(database, statements)) {
            for (Migration migration : migrations) {
                try {
                    remarks.add(look(place, migration));
                } catch (SQLException failed) {
                    Finding doesNotRun = new Finding(
                            Finding.Code.DOES_NOT_RUN, migration.version().toString(), EngineWords.of(failed));
                    remarks.add(new Remarks(migration, List.of(), List.of(doesNotRun)));
                    break;
                }
            }
            return new Report(remarks, "");
        } catch (SQLException refused) {
            return new Report(remarks, Refusal.NO_PLACE);
        }
    }

    private static Remarks look(Place place, Migration migration) throws SQLException {
        Schema before = place.schema();
        place.forth(migration.version());
        Schema after = place.schema();
        SchemaDiff diff = SchemaDiff.between(
                before, after, RenameLines.parse(Head.renames(migration.up().text()), before, after));
        List<Toll> tolls = new AlterWriter(place.dialect()).tolls(before, after, diff, Fillings.NONE);
        List<Finding> findings = new ArrayList<>(Stream.concat(
                        Examination.unasked(before, diff, Fillings.NONE, place.dialect()).stream(),
                        Examination.uncountedTolls(tolls).stream())
                .map(Examined::finding)
                .filter(finding -> !isBuiltBesideOthers(finding, migration.up().text()))
                .map(finding -> inItsOwnWords(finding, migration.up().text()))
                .toList());
        if (migration.findUndo().isEmpty() && !before.equals(Schema.EMPTY)) {
            findings.add(new Finding(
                    Finding.Code.HAS_NO_UNDO, migration.version().toString(), "nothing is written that takes it back"));
        }
        return new Remarks(migration, diff.words(), findings);
    }

    /** PostgreSQL builds an index without stopping anybody if it is asked to. */
    private static boolean isBuiltBesideOthers(Finding finding, String script) {
        return finding.code() == Finding.Code.BLOCKS_WRITES
                && script.toUpperCase(Locale.ROOT).contains(" CONCURRENTLY ");
    }

    /** Whoever wrote the script may know more: how it fills what has no value, for example. */
    private static Finding inItsOwnWords(Finding finding, String script) {
        String start = "%s %s: ".formatted(finding.code().word(), finding.subject());
        return Head.findings(script).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> new Finding(finding.code(), finding.subject(), line.substring(start.length())))
                .orElse(finding);
    }
}
