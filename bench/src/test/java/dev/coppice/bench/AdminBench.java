package dev.coppice.bench;

import dev.coppice.bench.measure.Contest;
import dev.coppice.bench.measure.Contestant;
import dev.coppice.bench.measure.Goal;
import dev.coppice.bench.measure.Measure;
import dev.coppice.bench.measure.Result;
import dev.coppice.bench.measure.Server;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What somebody waits for who opens the admin app of a created project in a real browser. */
final class AdminBench {

    private static final int MANY_ROWS = 1_000_000;
    private static final int MANY_TABLES = 50;
    private static final int MOST_SECONDS = 1;
    private static final int MOST_SCRIPTS = 400;

    private final Path root;
    private final Scratch scratch;
    private final Contest contest;

    private AdminBench(Path root, Scratch scratch, Contest contest) {
        this.root = root;
        this.scratch = scratch;
        this.contest = contest;
    }

    static AdminBench prepare(Path root, Scratch scratch, Contest contest) {
        return new AdminBench(root, scratch, contest);
    }

    List<Result> results() throws IOException, InterruptedException, SQLException {
        List<Result> results = new ArrayList<>();
        try (AdminBrowser browser = AdminBrowser.open(root)) {
            CreatedProject sample = new Coppice(root, scratch).project();
            results.add(sample(browser, sample));
            try (TestDatabase orders = TestDatabase.postgresql()) {
                OrdersDatabase.fillAtOnce(orders, MANY_ROWS);
                results.add(manyRows(browser, Database.of(orders)));
            }
            try (TestDatabase tables = SyntheticDatabase.ofTables(MANY_TABLES)) {
                results.add(manyTables(browser, Database.of(tables)));
            }
        }
        return results;
    }

    private Result sample(AdminBrowser browser, CreatedProject project) throws IOException, InterruptedException {
        try (Server server = started(project, project.database())) {
            Contestant home = new Contestant("home page", () -> browser.cold(server, "", AdminBrowser.ENTRIES));
            Contestant list = new Contestant("first list", () -> browser.cold(server, "orders", AdminBrowser.ROWS));
            return new Result(
                    "Admin app of the sample, nothing in the browser's cache",
                    contest.between(List.of(home, list)),
                    List.of(
                            within("admin app, first list, cold", list),
                            new Goal.Below("its scripts", list, Measure.SCRIPTS, MOST_SCRIPTS)),
                    List.of());
        }
    }

    private Result manyRows(AdminBrowser browser, Database database) throws IOException, InterruptedException {
        CreatedProject project = new Coppice(root, scratch).shop(database);
        try (Server server = started(project, database)) {
            Contestant first =
                    new Contestant("first page, cold", () -> browser.cold(server, "orders", AdminBrowser.ROWS));
            Contestant next = new Contestant("next page", () -> browser.nextPage(server, "orders"));
            Contestant filter = new Contestant(
                    "filter that lets 200,000 through",
                    () -> browser.filtered(server, "orders", "{\"amount\":{\"ge\":\"1000000\"}}"));
            List<Contestant> all = List.of(first, next, filter);
            return new Result(
                    "Admin app, a table of a million rows on PostgreSQL",
                    contest.between(all),
                    all.stream()
                            .map(each -> within("admin app, a million rows, " + each.name(), each))
                            .toList(),
                    List.of());
        }
    }

    private Result manyTables(AdminBrowser browser, Database database) throws IOException, InterruptedException {
        CreatedProject project = new Coppice(root, scratch).shop(database);
        String first = project.entities().getFirst().resource();
        try (Server server = started(project, database)) {
            Contestant list =
                    new Contestant("first list, cold", () -> browser.cold(server, first, AdminBrowser.NO_ROWS));
            return new Result(
                    "Admin app, %d resources in the menu".formatted(MANY_TABLES),
                    contest.between(List.of(list)),
                    List.of(within("admin app, %d resources, first list, cold".formatted(MANY_TABLES), list)),
                    List.of());
        }
    }

    private Server started(CreatedProject project, Database database) throws IOException, InterruptedException {
        project.compile(root);
        Server server = project.server(root, database).start(ApiContender.JVM);
        server.firstAnswer(project.paths().getFirst());
        return server;
    }

    private static Goal within(String what, Contestant contestant) {
        return new Goal.Below(what, contestant, Measure.WALL, MOST_SECONDS);
    }
}
