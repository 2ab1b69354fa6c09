package dev.coppice.bench;

import dev.coppice.bench.ApiContender.Running;
import dev.coppice.bench.measure.Contest;
import dev.coppice.bench.measure.Contestant;
import dev.coppice.bench.measure.Goal;
import dev.coppice.bench.measure.Load;
import dev.coppice.bench.measure.Measure;
import dev.coppice.bench.measure.Result;
import dev.coppice.bench.measure.Result.Ratio;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A created project under load, next to a servlet written by hand, Elide and Spring Data REST, all over the same rows. The
 * four run at the same time and are asked in turns.
 */
final class ApiBench {

    private static final int CONNECTIONS = 8;

    /** The JVM's compilers share two processors with the work: after fewer seconds a change is still getting faster. */
    private static final Load WARM_UP = new Load(CONNECTIONS, Duration.ofSeconds(20));

    private static final Load TURN = new Load(CONNECTIONS, Duration.ofSeconds(4));

    private final Path root;
    private final Scratch scratch;
    private final Contest contest;

    private ApiBench(Path root, Scratch scratch, Contest contest) {
        this.root = root;
        this.scratch = scratch;
        this.contest = contest;
    }

    static ApiBench prepare(Path root, Scratch scratch, Contest contest) {
        return new ApiBench(root, scratch, contest);
    }

    List<Result> results() throws IOException, InterruptedException, SQLException {
        List<Result> results = new ArrayList<>();
        try (TestDatabase postgresql = TestDatabase.postgresql();
                TestDatabase h2 = TestDatabase.h2()) {
            OrdersDatabase.fill(postgresql);
            OrdersDatabase.fill(h2);
            CreatedProject project = new Coppice(root, scratch).shop(Database.of(postgresql));
            project.compile(root);
            ApiPeers peers = ApiPeers.build(root, scratch, project);
            List<ApiContender> embedded = contenders(project, peers, () -> copyOf(h2));
            results.addAll(load("H2", embedded));
            results.addAll(load("PostgreSQL", contenders(project, peers, () -> Database.of(postgresql))));
            results.add(start(embedded));
        }
        return results;
    }

    @FunctionalInterface
    private interface DatabaseForOne {
        Database database() throws IOException;
    }

    private List<ApiContender> contenders(CreatedProject project, ApiPeers peers, DatabaseForOne each)
            throws IOException, InterruptedException {
        List<String> paths = project.paths();
        return List.of(
                new ApiContender("created project", Manner.JSON_API, project.server(root, each.database())),
                new ApiContender("by hand", Manner.JSON_API, peers.servlet().server(each.database(), paths)),
                new ApiContender("Elide", Manner.ELIDE, peers.elide().server(each.database(), paths)),
                new ApiContender(
                        "Spring Data REST", Manner.HAL, peers.dataRest().server(each.database(), paths)));
    }

    /** An embedded database belongs to one process. */
    private Database copyOf(TestDatabase h2) throws IOException {
        String original = h2.url().substring("jdbc:h2:".length());
        Path copy = scratch.unused("h2");
        Files.copy(Path.of(original + ".mv.db"), Path.of(copy + ".mv.db"));
        return Database.of(h2).at("jdbc:h2:" + copy);
    }

    private Result start(List<ApiContender> contenders) throws IOException, InterruptedException {
        List<Contestant> contestants = contenders.stream()
                .map(contender -> new Contestant(contender.name(), contender::start))
                .toList();
        return new Result("Start to the first order, H2", contest.between(contestants), List.of(), ratios(contestants));
    }

    private List<Result> load(String engine, List<ApiContender> contenders) throws IOException, InterruptedException {
        List<Running> running = new ArrayList<>();
        try {
            for (ApiContender contender : contenders) {
                running.add(contender.running());
            }
            requireSameAnswers(running);
            warmUp(running);
            List<Result> results = new ArrayList<>();
            for (Job job : Job.values()) {
                results.add(load(engine, job, running));
            }
            return results;
        } finally {
            for (Running server : running) {
                server.close();
            }
        }
    }

    private static void requireSameAnswers(List<Running> running) throws IOException, InterruptedException {
        Running first = running.getFirst();
        for (Running other : running.subList(1, running.size())) {
            for (Job job : List.of(Job.ONE, Job.LIST, Job.INCLUDE)) {
                requireSame(job, first.rows(job, 7), other, other.rows(job, 7));
            }
            requireSame(Job.CHANGE, first.changedRow(8), other, other.changedRow(8));
        }
    }

    private static void requireSame(Job job, ShownRows expected, Running other, ShownRows shown) {
        if (!shown.equals(expected)) {
            throw new IllegalStateException("%s answers something else for %s:%n%s%n%s"
                    .formatted(other.contender().name(), job.title(), shown, expected));
        }
    }

    private static void warmUp(List<Running> running) throws IOException, InterruptedException {
        for (Running server : running) {
            for (Job job : Job.values()) {
                server.work(job, WARM_UP);
            }
        }
    }

    private Result load(String engine, Job job, List<Running> running) throws IOException, InterruptedException {
        List<Contestant> contestants = running.stream()
                .map(server -> new Contestant(server.contender().name(), () -> server.work(job, TURN)))
                .toList();
        return new Result(
                "%s, %s".formatted(engine, job.title()),
                contest.between(contestants),
                goals("%s, %s".formatted(job.title(), engine), job, contestants),
                ratios(contestants));
    }

    private static List<Goal> goals(String what, Job job, List<Contestant> contestants) {
        Contestant ours = contestants.get(0);
        List<Contestant> byHand = List.of(contestants.get(1));
        List<Contestant> elide = List.of(contestants.get(2));
        List<Contestant> libraries = contestants.subList(2, 4);
        Goal memory = new Goal.Below(what, ours, Measure.LOADED_MEMORY, 400);
        return switch (job) {
            case ONE, LIST ->
                List.of(
                        new Goal.Times(what, ours, Measure.RATE, 0.7, byHand),
                        new Goal.Times(what, ours, Measure.RATE, 2, libraries),
                        memory);
            case INCLUDE -> List.of(new Goal.Times(what, ours, Measure.RATE, 5, elide), memory);
            case CHANGE -> List.of(new Goal.Times(what, ours, Measure.RATE, 2, elide), memory);
        };
    }

    private static List<Ratio> ratios(List<Contestant> contestants) {
        return contestants.subList(1, contestants.size()).stream()
                .map(other -> new Ratio(contestants.getFirst(), other))
                .toList();
    }
}
