package dev.coppice.bench;

import dev.coppice.bench.measure.Contest;
import dev.coppice.bench.measure.Contestant;
import dev.coppice.bench.measure.Goal;
import dev.coppice.bench.measure.Measure;
import dev.coppice.bench.measure.Result;
import dev.coppice.bench.measure.Result.Ratio;
import dev.coppice.bench.measure.Sample;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Whether entity classes ask for a migration, all of them edited by their owner, next to what a team asks without Coppice:
 * {@code javac} and Hibernate's own update, which compares tables and columns only.
 */
final class MigrateBench {

    private static final int TABLES = 500;
    private static final String MODEL = "src/main/java/com/acme/shop/model";
    private static final String EDITED = MODEL + "/Ledger000.java";

    private final Path root;
    private final Scratch scratch;
    private final Contest contest;
    private final Coppice coppice;
    private final ReverseEngineeringPeer hibernate;

    private MigrateBench(Path root, Scratch scratch, Contest contest) throws IOException, InterruptedException {
        this.root = root;
        this.scratch = scratch;
        this.contest = contest;
        this.coppice = new Coppice(root, scratch);
        this.hibernate = ReverseEngineeringPeer.build(root, scratch);
    }

    static MigrateBench prepare(Path root, Scratch scratch, Contest contest) throws IOException, InterruptedException {
        return new MigrateBench(root, scratch, contest);
    }

    List<Result> results() throws IOException, InterruptedException, SQLException {
        try (TestDatabase database = SyntheticDatabase.ofTables(TABLES)) {
            return List.of(result(Database.of(database)));
        }
    }

    private Result result(Database database) throws IOException, InterruptedException {
        Path folder = coppice.project(database);
        new CustomisedProject(coppice, folder, database).customise();
        coppice.check(folder, database).run();
        Contestant again = new Contestant(
                "coppice migrate check, asked again",
                () -> coppice.check(folder, database).measure());
        Contestant warm = new Contestant("coppice migrate check of compiled classes", () -> {
            forgetWhatWasRead(folder);
            return coppice.check(folder, database).measure();
        });
        Contestant edited = new Contestant("coppice migrate check after an edit of one class", () -> {
            edit(folder.resolve(EDITED));
            return coppice.check(folder, database).measure();
        });
        Contestant cold = new Contestant("coppice migrate check, nothing compiled yet", () -> {
            Path copy = scratch.unused("checked");
            Scratch.copy(folder, copy);
            Scratch.delete(copy.resolve("target"));
            Sample sample = coppice.check(copy, database).measure();
            Scratch.delete(copy);
            return sample;
        });
        Path sources = folder.resolve(MODEL);
        Path classes = scratch.unused("classes");
        hibernate.compile(root, sources, classes).run();
        Contestant update = new Contestant(
                        "Hibernate's update as a script",
                        () -> hibernate.update(database, classes).measure())
                .once();
        Contestant both = new Contestant("javac, then Hibernate's update as a script", () -> {
                    Path compiled = scratch.unused("classes");
                    Sample sample = hibernate.compile(root, sources, compiled).measure();
                    Sample all = hibernate.update(database, compiled).measure().after(sample);
                    Scratch.delete(compiled);
                    return all;
                })
                .once();
        return new Result(
                "Compare 500 entity classes with their database on PostgreSQL",
                contest.between(List.of(again, warm, edited, cold, update, both)),
                List.of(
                        new Goal.Below("comparison of a 500-table model with its database", warm, Measure.WALL, 5),
                        new Goal.Below("the same", warm, Measure.PEAK_MEMORY, 512),
                        new Goal.Below("the same, asked again", again, Measure.WALL, 5),
                        new Goal.Below("the same, after an edit", edited, Measure.WALL, 5),
                        new Goal.Below("the same, nothing compiled yet", cold, Measure.WALL, 5)),
                List.of(new Ratio(warm, update), new Ratio(cold, both)));
    }

    /** What the classes said when they were read last is forgotten; they stay compiled. */
    private static void forgetWhatWasRead(Path folder) throws IOException {
        for (String reading : List.of("mapped-said", "generated-said")) {
            Files.deleteIfExists(folder.resolve("target/coppice").resolve(reading));
        }
    }

    /** One more line that maps nothing. */
    private static void edit(Path source) throws IOException {
        Files.writeString(source, Files.readString(source) + "// Edited once more.\n");
    }
}
