package dev.coppice.bench;

import dev.coppice.bench.measure.Contest;
import dev.coppice.bench.measure.Contestant;
import dev.coppice.bench.measure.Goal;
import dev.coppice.bench.measure.Measure;
import dev.coppice.bench.measure.Request;
import dev.coppice.bench.measure.Result;
import dev.coppice.bench.measure.Server;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** By how much the heap of a created project grows while it answers with a lot. */
final class MemoryBench {

    private static final int MOST = 64;

    private final Path root;
    private final Scratch scratch;
    private final Contest contest;

    private MemoryBench(Path root, Scratch scratch, Contest contest) {
        this.root = root;
        this.scratch = scratch;
        this.contest = contest;
    }

    static MemoryBench prepare(Path root, Scratch scratch, Contest contest) {
        return new MemoryBench(root, scratch, contest);
    }

    List<Result> results() throws IOException, InterruptedException, SQLException {
        List<Result> results = new ArrayList<>();
        try (TestDatabase h2 = TestDatabase.h2()) {
            results.add(result("H2", h2));
        }
        try (TestDatabase postgresql = TestDatabase.postgresql()) {
            results.add(result("PostgreSQL", postgresql));
        }
        return results;
    }

    private Result result(String engine, TestDatabase filled) throws IOException, InterruptedException, SQLException {
        OrdersDatabase.fill(filled, OrdersDatabase.MANY_ORDERS);
        Database database = Database.of(filled);
        CreatedProject project = new Coppice(root, scratch).shop(database);
        project.compile(root);
        try (Server server = project.server(root, database).start(ApiContender.JVM)) {
            server.firstAnswer(Manner.JSON_API.one(1).path());
            List<Contestant> contestants = List.of(
                    asking(
                            server,
                            "200,000 rows as application/x-ndjson",
                            Request.get("/api/orders", "application/x-ndjson")),
                    asking(server, "200,000 rows as text/csv", Request.get("/api/orders", "text/csv")),
                    asking(
                            server,
                            "document of 10,050 resources",
                            Request.get("/api/customers?include=orders&page[size]=50", "application/vnd.api+json")));
            return new Result(
                    engine + ", answers to a client that takes breaks",
                    contest.between(contestants),
                    contestants.stream().map(each -> goal(engine, each)).toList(),
                    List.of());
        }
    }

    private static Contestant asking(Server server, String name, Request request) {
        return new Contestant(name, () -> server.grown(request));
    }

    private static Goal goal(String engine, Contestant contestant) {
        return new Goal.Below("%s, %s".formatted(engine, contestant.name()), contestant, Measure.HEAP_GROWTH, MOST);
    }
}
