package dev.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.cli.given.World;
import dev.coppice.cli.run.Distribution;
import dev.coppice.cli.text.Questions;
import dev.coppice.cli.text.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A person at a terminal in a folder: types commands and reads what comes. */
public final class TestConsole {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;
    private final Map<String, String> environment;
    private final Distribution distribution;
    private Questions questions = Questions.NOBODY;

    /** In front of an installation without any jar. */
    public TestConsole(Path folder) {
        this(folder, Map.of());
    }

    TestConsole(Path folder, Map<String, String> environment) {
        this(folder, environment, new Distribution(folder.resolve("lib"), folder.resolve("server")));
    }

    /** In front of an installation whose jars are in these folders. */
    public TestConsole(Path folder, Map<String, String> environment, Distribution distribution) {
        this.folder = folder;
        this.environment = environment;
        this.distribution = distribution;
    }

    /** Types answers, one a line, to whatever will be asked. */
    public TestConsole answering(String answers) {
        questions = Questions.of(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)), stream(err));
        return this;
    }

    /** Runs one command and tells its exit code. */
    public int coppice(String... args) {
        Terminal terminal = new Terminal(stream(out), stream(err), Terminal.Screen.NONE);
        return new Main(new World(terminal, questions, environment, folder, distribution)).run(args);
    }

    /** The results that were printed so far. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Everything else that was printed so far. */
    public String err() {
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
