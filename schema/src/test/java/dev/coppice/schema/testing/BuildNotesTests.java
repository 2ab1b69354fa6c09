package dev.coppice.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildNotesTests {

    private static final int LINES = 200;

    @TempDir
    private Path folder;

    @Test
    void linesOfTwoProcessesStandBesideEachOther() throws Exception {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "an earlier build\na line of it\n");

        List<Process> writers = List.of(write(file, "one"), write(file, "other"));
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }

        BuildNotes notes = new BuildNotes(file);
        assertThat(notes.of("this build")).hasSize(2 * LINES).doesNotHaveDuplicates();
        assertThat(notes.of("an earlier build")).isEmpty();
    }

    private static Process write(Path file, String name) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dcoppice.build=this build",
                Writer.class.getName(),
                file.toString(),
                name);
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return builder.inheritIO().start();
    }

    static final class Writer {
        public static void main(String[] arguments) throws IOException {
            BuildNotes notes = new BuildNotes(Path.of(arguments[0]));
            for (int i = 0; i < LINES; i++) {
                Turn turn = notes.turn();
                try {
                    notes.add(arguments[1] + " " + i);
                } finally {
                    turn.close();
                }
            }
        }
    }
}
