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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * From a changed database to a project that follows it and still has the owner's work, next to what a team does without
 * Coppice: Hibernate's reverse engineering again, then git's merge of lines, class by class.
 */
final class RebuildBench {

    private static final int MANY = 1_000;
    private static final int FEW = 100;

    private final Scratch scratch;
    private final Contest contest;
    private final Coppice coppice;
    private final ReverseEngineeringPeer reverseEngineering;

    private RebuildBench(Path root, Scratch scratch, Contest contest) throws IOException, InterruptedException {
        this.scratch = scratch;
        this.contest = contest;
        this.coppice = new Coppice(root, scratch);
        this.reverseEngineering = ReverseEngineeringPeer.build(root, scratch);
    }

    static RebuildBench prepare(Path root, Scratch scratch, Contest contest) throws IOException, InterruptedException {
        return new RebuildBench(root, scratch, contest);
    }

    List<Result> results() throws IOException, InterruptedException, SQLException {
        return List.of(sample(), scaling());
    }

    private Result sample() throws IOException, InterruptedException, SQLException {
        Path original = coppice.project().folder();
        Path file = scratch.unused("changed.sqlite");
        Files.copy(original.resolve("database/shop.sqlite"), file);
        Database changed = Database.file(file);
        try (Connection connection = DriverManager.getConnection(changed.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("alter table customer add column nickname varchar(40)");
        }
        CustomisedProject project = new CustomisedProject(coppice, original, changed);
        Path theirs = coppice.project(changed);
        project.customise();
        Contestant ours = new Contestant("coppice rebuild-from-database", project::rebuild);
        Contestant peer = new Contestant("Hibernate reverse engineering, git merge-file", () -> {
            Sample created = reverseEngineering.create(changed);
            return project.mergeLines(theirs).after(created);
        });
        return new Result(
                "Rebuild the sample: one new column, every entity class customised, 15 tables on SQLite",
                contest.between(List.of(ours, peer)),
                List.of(new Goal.Below(
                        "rebuild of 15 tables with one new column, whole process", ours, Measure.WALL, 2)),
                List.of(new Ratio(ours, peer)));
    }

    private Result scaling() throws IOException, InterruptedException, SQLException {
        try (TestDatabase small = SyntheticDatabase.ofTables(FEW);
                TestDatabase large = SyntheticDatabase.ofTables(MANY)) {
            return scaling(changed(small, FEW), changed(large, MANY));
        }
    }

    private Result scaling(CustomisedProject few, CustomisedProject many) throws IOException, InterruptedException {
        Path theirs = coppice.project(many.database());
        Contestant ours100 = new Contestant("coppice rebuild-from-database, 100 tables", few::rebuild);
        Contestant ours1000 = new Contestant("coppice rebuild-from-database, 1,000 tables", many::rebuild);
        Contestant lines = new Contestant("git merge-file alone, 1,000 classes", () -> many.mergeLines(theirs));
        return new Result(
                "Rebuild 100 and 1,000 tables on PostgreSQL, every one with a new column and a customised class",
                contest.between(List.of(ours100, ours1000, lines)),
                List.of(
                        new Goal.Below(
                                "rebuild of 1,000 entities, all changed on both sides", ours1000, Measure.WALL, 15),
                        new Goal.Below("the same", ours1000, Measure.PEAK_MEMORY, 400)),
                List.of(new Ratio(ours1000, ours100), new Ratio(ours1000, lines)));
    }

    /** The project as it was created and customised, and the database with one more column in every table. */
    private CustomisedProject changed(TestDatabase database, int tables)
            throws IOException, InterruptedException, SQLException {
        Database before = Database.of(database);
        CustomisedProject project = new CustomisedProject(coppice, coppice.project(before), before);
        project.customise();
        SyntheticDatabase.addColumnToEveryTable(database, tables);
        return project;
    }
}
