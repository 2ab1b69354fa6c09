package dev.coppice.cli.given;

import dev.coppice.cli.run.Distribution;
import dev.coppice.cli.text.Questions;
import dev.coppice.cli.text.Terminal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command sees of the process that it runs in.
 *
 * @param questions what can be asked of the person at the keyboard
 * @param workingDirectory what relative names refer to
 * @param distribution the jars that came with Coppice
 */
public record World(
        Terminal terminal,
        Questions questions,
        Map<String, String> environment,
        Path workingDirectory,
        Distribution distribution) {

    public World {
        environment = Map.copyOf(environment);
    }

    /** The same for what goes on in the background. */
    public World unheard() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new World(
                new Terminal(nowhere, nowhere, Terminal.Screen.NONE),
                Questions.NOBODY,
                environment,
                workingDirectory,
                distribution);
    }

    /** A name as the person at the keyboard means it. */
    public Path resolve(String name) {
        return workingDirectory.resolve(name).normalize();
    }
}
