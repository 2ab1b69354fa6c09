package dev.coppice.verify.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs a script of {@code verify/clients} with the libraries that others made. */
public final class NodeClients {

    private static final Path FOLDER = Path.of(System.getProperty("coppice.root", "."), "verify/clients");
    private static final Path INSTALLATION = Path.of(System.getProperty("coppice.root", "."), "target/clients.lock");

    private NodeClients() {}

    /** What it prints in its last line. */
    public static JsonNode run(String script, String... arguments) throws IOException, InterruptedException {
        install();
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        String out = process(command.toArray(String[]::new));
        return JsonMapper.shared().readTree(out.strip().lines().toList().getLast());
    }

    /** What package-lock.json names, unless that is there already. */
    private static void install() throws IOException, InterruptedException {
        Path stamp = FOLDER.resolve("node_modules/.coppice-installed");
        String wanted = Files.readString(FOLDER.resolve("package-lock.json"));
        Turn turn = Turn.at(INSTALLATION);
        try {
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
                process("npm", "ci");
                Files.writeString(stamp, wanted);
            }
        } finally {
            turn.close();
        }
    }

    private static String process(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("coppice-clients", ".out");
        Path err = Files.createTempFile("coppice-clients", ".err");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            boolean ended = process.waitFor(4, TimeUnit.MINUTES);
            assertThat(ended && process.exitValue() == 0)
                    .as(String.join(" ", command) + "\n" + Files.readString(err))
                    .isTrue();
            return Files.readString(out);
        } finally {
            process.destroy();
            Files.delete(out);
            Files.delete(err);
        }
    }
}
