package dev.coppice.bench;

import dev.coppice.bench.measure.Contest;
import dev.coppice.bench.measure.Contestant;
import dev.coppice.bench.measure.Goal;
import dev.coppice.bench.measure.Measure;
import dev.coppice.bench.measure.Result;
import dev.coppice.bench.measure.Result.Ratio;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** From a database to a project, next to Hibernate's reverse engineering. */
final class CreateBench {

    private final Coppice coppice;
    private final ReverseEngineeringPeer peer;
    private final Contest contest;

    private CreateBench(Coppice coppice, ReverseEngineeringPeer peer, Contest contest) {
        this.coppice = coppice;
        this.peer = peer;
        this.contest = contest;
    }

    static CreateBench prepare(Path root, Scratch scratch, Contest contest) throws IOException, InterruptedException {
        return new CreateBench(new Coppice(root, scratch), ReverseEngineeringPeer.build(root, scratch), contest);
    }

    List<Result> results() throws IOException, InterruptedException, SQLException {
        return List.of(sample(), scaling());
    }

    private Result sample() throws IOException, InterruptedException {
        Database shop = coppice.project().database();
        Contestant ours = coppice.contestant("coppice create", shop);
        Contestant theirs = peer.contestant("Hibernate reverse engineering", shop);
        return new Result(
                "Create the sample: 15 tables on SQLite",
                contest.between(List.of(ours, theirs)),
                List.of(new Goal.Below(
                        "`create` of a 15-table database, whole process, cold", ours, Measure.WALL, 1.5)),
                List.of(new Ratio(ours, theirs)));
    }

    private Result scaling() throws IOException, InterruptedException, SQLException {
        try (TestDatabase small = SyntheticDatabase.ofTables(50);
                TestDatabase large = SyntheticDatabase.ofTables(500)) {
            return scaling(Database.of(small), Database.of(large));
        }
    }

    /** Without the peer at 500 tables: minutes for each run, which says enough once. */
    private Result scaling(Database small, Database large) throws IOException, InterruptedException {
        Contestant ours50 = coppice.contestant("coppice create, 50 tables", small);
        Contestant ours500 = coppice.contestant("coppice create, 500 tables", large);
        Contestant theirs50 = peer.contestant("Hibernate reverse engineering, 50 tables", small);
        return new Result(
                "Create 50 and 500 tables on PostgreSQL",
                contest.between(List.of(ours50, theirs50, ours500)),
                List.of(
                        new Goal.Below("`create` of 500 tables on PostgreSQL", ours500, Measure.WALL, 8),
                        new Goal.Below("the same", ours500, Measure.PEAK_MEMORY, 512)),
                List.of(new Ratio(ours50, theirs50), new Ratio(ours500, ours50)));
    }
}
