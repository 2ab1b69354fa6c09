package dev.coppice.bench;

import dev.coppice.bench.measure.Contest;
import dev.coppice.bench.measure.Machine;
import dev.coppice.bench.measure.Report;
import dev.coppice.bench.measure.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** {@code bench/run [create|start|api|memory|rebuild|migrate|admin|all] [ROUNDS]}: the report goes to standard output, progress to standard error. */
public final class Main {

    private static final String USAGE = "Usage: bench/run [create|start|api|memory|rebuild|migrate|admin|all] [ROUNDS]";

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        String what = arguments.length > 0 ? arguments[0] : "all";
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        if (!List.of("create", "start", "api", "memory", "rebuild", "migrate", "admin", "all")
                .contains(what)) {
            System.err.println(USAGE);
            System.exit(2);
        }
        double load = Machine.load();
        System.out.print(Report.of(results(what, new Contest(rounds, System.err::println)), rounds, load));
    }

    private static List<Result> results(String what, Contest contest)
            throws IOException, InterruptedException, SQLException {
        Path root = Path.of(System.getProperty("coppice.root")).toAbsolutePath();
        List<Result> results = new ArrayList<>();
        try (Scratch scratch = Scratch.create()) {
            if (isWanted("create", what)) {
                results.addAll(CreateBench.prepare(root, scratch, contest).results());
            }
            if (isWanted("start", what)) {
                results.addAll(StartBench.prepare(root, scratch, contest).results());
            }
            if (isWanted("api", what)) {
                results.addAll(ApiBench.prepare(root, scratch, contest).results());
            }
            if (isWanted("memory", what)) {
                results.addAll(MemoryBench.prepare(root, scratch, contest).results());
            }
            if (isWanted("rebuild", what)) {
                results.addAll(RebuildBench.prepare(root, scratch, contest).results());
            }
            if (isWanted("migrate", what)) {
                results.addAll(MigrateBench.prepare(root, scratch, contest).results());
            }
            if (isWanted("admin", what)) {
                results.addAll(AdminBench.prepare(root, scratch, contest).results());
            }
        }
        return results;
    }

    private static boolean isWanted(String part, String what) {
        return what.equals(part) || what.equals("all");
    }
}
