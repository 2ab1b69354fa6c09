package dev.coppice.verify.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.migrate.History;
import dev.coppice.migrate.Version;
import dev.coppice.migrate.check.Examined;
import dev.coppice.migrate.draft.Demand;
import dev.coppice.migrate.draft.Departure;
import dev.coppice.migrate.draft.Draft;
import dev.coppice.migrate.draft.Drafting;
import dev.coppice.migrate.intent.ClassChanges;
import dev.coppice.migrate.proof.Proof;
import dev.coppice.model.jpa.JpaModel;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.diff.GivenRenames;
import dev.coppice.schema.diff.RenameCandidate;
import dev.coppice.schema.diff.RenameQuestions;
import dev.coppice.schema.diff.RenameSearch;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plays a case: reads the classes, works out what they ask for, does it, finds that nothing is left, takes it back, and
 * finds everything as it was.
 */
final class ClassCasePlayer {

    private final ClassCase given;
    private final TestDatabase database;
    private final Path place;

    ClassCasePlayer(ClassCase given, TestDatabase database, Path place) {
        this.given = given;
        this.database = database;
        this.place = place;
    }

    /** What came of it, in words. */
    String play() throws SQLException, IOException {
        database.execute(given.database());
        try (Connection connection = database.connection()) {
            Schema current = schema(connection);
            EntitySources generated =
                    EntitySources.generated(given.engine(), schema(connection, given.lines("left-out")));
            EntitySources agreed = given.before().map(generated::with).orElse(generated);
            Schema before = agreed.read(place.resolve("before"), current);
            JpaModel model = generated.with(given.classes()).model(place.resolve("now"), current);
            Schema now = model.schema();
            RenameSearch.Found found = RenameSearch.between(before, now)
                    .find(
                            GivenRenames.parse(given.lines("renames"), before, now),
                            candidate -> RenameQuestions.Answer.UNKNOWN);
            if (!found.open().isEmpty()) {
                return undecided(found.open());
            }
            return decided(connection, current, new ClassChanges(before, now, found.renames(), model.counters()));
        } catch (Problem problem) {
            return "A problem: %s\n".formatted(problem.getMessage());
        }
    }

    private String decided(Connection connection, Schema current, ClassChanges classes) throws SQLException {
        Drafting drafting = new Drafting(connection);
        Demand demand = drafting.demand(current, classes);
        if (demand.isNothing()) {
            return String.join("\n", lines("Nothing to do", demand.leftOut())) + "\n";
        }
        Draft draft = drafting.draft(demand, fillings(), departure());
        if (!draft.blocking().isEmpty()) {
            return words(demand, draft, List.of());
        }
        Proof.Verdict verdict = drafting.proof(demand, draft);
        List<String> broken = verdict instanceof Proof.Verdict.Breaking(List<String> triggers) ? triggers : List.of();
        if (broken.isEmpty()) {
            assertThat(verdict).isInstanceOf(Proof.Verdict.Proven.class);
        }
        new ThereAndBack(connection, draft, () -> schema(connection)).hold(demand, classes);
        return words(demand, draft, broken);
    }

    private static Schema schema(Connection connection) {
        return schema(connection, List.of());
    }

    private static Schema schema(Connection connection, List<String> leftOut) {
        Scope scope = Scope.EVERYTHING.excluding(History.OWN.toArray(String[]::new));
        return SchemaReader.of(connection, scope.excluding(leftOut.toArray(String[]::new)))
                .schema();
    }

    private Departure departure() {
        return given.lines("options").contains("--keep-dropped")
                ? new Departure.KeptAside(Version.of(2))
                : new Departure.Gone();
    }

    /** Lines of the form {@code table.column=expression}. */
    private Fillings fillings() {
        Map<TableName, Map<String, String>> fillings = new TreeMap<>();
        for (String line : given.lines("values")) {
            String[] parts = line.split("[.=]", 3);
            fillings.computeIfAbsent(TableName.of(parts[0]), name -> new TreeMap<>())
                    .put(parts[1], parts[2]);
        }
        return new Fillings(fillings);
    }

    private static String undecided(List<RenameCandidate> open) {
        List<String> candidates = open.stream()
                .map(candidate -> "%s (%d: %s)"
                        .formatted(candidate.rename(), candidate.score(), String.join(", ", candidate.reasons())))
                .toList();
        return String.join("\n", lines("Somebody has to say first whether this was renamed", candidates)) + "\n";
    }

    private static String words(Demand demand, Draft draft, List<String> broken) {
        List<String> words = new ArrayList<>(lines("Changes", draft.diff().words()));
        words.addAll(lines("Left out", demand.leftOut()));
        words.addAll(lines(
                "Found", draft.findings().stream().map(ClassCasePlayer::words).toList()));
        words.addAll(lines("No longer works", broken));
        if (draft.blocking().isEmpty()) {
            words.add("Undo: " + draft.undoing().name().toLowerCase(Locale.ROOT));
            words.add("");
            words.add(draft.up().script());
        } else {
            words.addAll(lines(
                    "In the way",
                    draft.blocking().stream().map(Examined::remedy).toList()));
        }
        return String.join("\n", words).strip() + "\n";
    }

    private static String words(Examined found) {
        return "%s %s: %s"
                .formatted(found.finding().code().word(), found.finding().subject(), found.words());
    }

    private static List<String> lines(String title, List<String> sentences) {
        if (sentences.isEmpty()) {
            return title.equals("Nothing to do") ? List.of(title) : List.of();
        }
        List<String> lines = new ArrayList<>(List.of(title + ":"));
        sentences.forEach(sentence -> lines.add("  " + sentence));
        return lines;
    }
}
