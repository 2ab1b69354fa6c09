package dev.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.cli.run.Distribution;
import dev.coppice.cli.text.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A person at a terminal in a folder: types commands and reads what comes. */
final class TestConsole {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;
    private final Map<String, String> environment;

    TestConsole(Path folder) {
        this(folder, Map.of());
    }

    TestConsole(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Runs one command, of an installation without any jar, and tells its exit code. */
    int coppice(String... args) {
        Terminal terminal = new Terminal(stream(out), stream(err), Terminal.Screen.NONE);
        Distribution none = new Distribution(folder.resolve("lib"), folder.resolve("server"));
        return new Main(new World(terminal, environment, folder, none)).run(args);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Claims that all that was said is one sentence on what happened and one on the way out. */
    void saidOnly(String happened, String wayOut) {
        assertThat(out()).isEmpty();
        assertOnly(err(), happened, wayOut);
    }

    /** Claims that a text is one sentence on what happened and one on the way out. */
    static void assertOnly(String text, String happened, String wayOut) {
        List<String> lines = text.lines().toList();
        assertThat(lines).as(text).hasSize(2);
        assertThat(lines.getFirst()).contains(happened).matches("[^\\n]*[^.]\\.");
        assertThat(lines.getLast()).contains(wayOut).matches("[^\\n]*[^.]\\.");
        assertThat(text).doesNotContain("Exception").doesNotContainIgnoringCase("select ");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
