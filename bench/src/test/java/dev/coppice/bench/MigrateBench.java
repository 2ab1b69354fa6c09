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
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Whether entity classes ask for a migration, all of them edited by their owner, next to what a team asks without Coppice:
 * {@code javac} and Hibernate's own update, which compares tables and columns only.
 */
final class MigrateBench {

    private static final int TABLES = 500;

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
        Contestant warm = new Contestant(
                "coppice migrate check", () -> coppice.check(folder, database).measure());
        Contestant cold = new Contestant("coppice migrate check, nothing compiled yet", () -> {
            Path copy = scratch.unused("checked");
            Scratch.copy(folder, copy);
            Scratch.delete(copy.resolve("target"));
            Sample sample = coppice.check(copy, database).measure();
            Scratch.delete(copy);
            return sample;
        });
        Path sources = folder.resolve("src/main/java/com/acme/shop/model");
        Path classes = scratch.unused("classes");
        hibernate.compile(root, sources, classes).run();
        Contestant update = new Contestant(
                "Hibernate's update as a script",
                () -> hibernate.update(database, classes).measure());
        Contestant both = new Contestant("javac, then Hibernate's update as a script", () -> {
            Path compiled = scratch.unused("classes");
            Sample sample = hibernate.compile(root, sources, compiled).measure();
            Sample all = hibernate.update(database, compiled).measure().after(sample);
            Scratch.delete(compiled);
            return all;
        });
        return new Result(
                "Compare 500 entity classes with their database on PostgreSQL",
                contest.between(List.of(warm, update, cold, both)),
                List.of(
                        new Goal.Below("comparison of a 500-table model with its database", warm, Measure.WALL, 5),
                        new Goal.Below("the same", warm, Measure.PEAK_MEMORY, 512),
                        new Goal.Below("the same, classes compiled first", cold, Measure.WALL, 5)),
                List.of(new Ratio(warm, update), new Ratio(cold, both)));
    }
}
