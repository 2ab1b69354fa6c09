package dev.coppice.cli.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the JVM of a server is started. The same for the rehearsal, or its cache would not fit. */
final class ServerJvm {

    private static final int COMPACT_HEADERS_FROM = 25;

    private ServerJvm() {}

    /** The program and its settings, up to the class path. */
    static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Only the quick compiler: half the work of a start, a fifth less memory. Who measures speed uses java -jar.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.add("-Xss512k");
        // Without it the heap starts at a share of the machine's memory, and all of it is touched before the first
        // sweep.
        command.add("-Xms48m");
        command.add("-XX:MinHeapFreeRatio=15");
        command.add("-XX:MaxHeapFreeRatio=30");
        if (Runtime.version().feature() >= COMPACT_HEADERS_FROM) {
            command.add("-XX:+UseCompactObjectHeaders");
        }
        command.add("-Dfile.encoding=UTF-8");
        command.add("--enable-native-access=ALL-UNNAMED");
        return command;
    }
}
