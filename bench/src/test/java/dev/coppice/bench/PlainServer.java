package dev.coppice.bench;

import dev.coppice.bench.measure.Command;
import dev.coppice.bench.measure.Contestant;
import dev.coppice.bench.measure.Sample;
import dev.coppice.bench.measure.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A server started with {@code java -cp … Main}, nothing around it: ours and the peer's in the same way.
 *
 * @param paths what to ask for; the first one is the one that counts as the first answer
 */
record PlainServer(Path folder, List<Path> classPath, String mainClass, Database database, List<String> paths) {

    /** What {@code coppice run} tells the JVM of its servers, for both sides. */
    private static final List<String> LEAN = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-Xms48m",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:+UseCompactObjectHeaders",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED");

    PlainServer {
        classPath = List.copyOf(classPath);
        paths = List.copyOf(paths);
    }

    /** As the JDK comes, with its own archive of the platform's classes only. */
    Contestant plain(String name) {
        return new Contestant(name, () -> run(List.of()));
    }

    /** With an ahead-of-time cache from a run before. */
    Contestant withCache(String name) throws IOException, InterruptedException {
        Path cache = folder.resolve("bench.aot");
        run(List.of("-XX:AOTCacheOutput=" + cache));
        if (!Files.exists(cache)) {
            throw new IllegalStateException("No ahead-of-time cache was made for " + name);
        }
        return new Contestant(name, () -> run(List.of("-XX:AOTCache=" + cache)));
    }

    Sample run(List<String> options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(LEAN);
        all.addAll(options);
        try (Server server = start(all)) {
            return server.idleAfter(paths, server.firstAnswer(paths.getFirst()));
        }
    }

    /** Starts it with options of the JVM; the caller stops it. */
    Server start(List<String> options) throws IOException {
        int port = Scratch.freePort();
        List<String> words = new ArrayList<>();
        words.add(Jvm.HOME.resolve("bin/java").toString());
        words.addAll(options);
        words.addAll(List.of("-cp", Jvm.join(classPath), mainClass, "--server.port=" + port));
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("COPPICE_DB_URL", database.jdbcUrl());
        return Command.of(folder, words.toArray(String[]::new))
                .withEnvironment(environment)
                .serve(port);
    }
}
