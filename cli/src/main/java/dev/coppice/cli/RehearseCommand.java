package dev.coppice.cli;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.World;
import dev.coppice.cli.run.Rehearsals;
import dev.coppice.cli.text.Questions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Does what people do all day with a sample project in a temporary folder, so that the JVM can note which classes that
 * needs.
 */
@Command(name = "rehearse", hidden = true, description = "Prepare quicker starts.")
final class RehearseCommand implements Callable<Integer> {

    private static final String EDITED = "src/main/java/com/example/shop/model/Customer.java";

    private final World world;

    RehearseCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        try {
            Path temporary = Files.createTempDirectory("coppice-rehearsal");
            try {
                return rehearse(temporary.resolve("shop"));
            } finally {
                delete(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exit code of the first command that did not go well. */
    private int rehearse(Path shop) throws IOException {
        String project = shop.toString();
        int created = perform("create", project);
        if (created != ExitCodes.DONE) {
            return created;
        }
        Rehearsals.compile(world.distribution(), shop);
        missServers();
        Files.writeString(shop.resolve(EDITED), Files.readString(shop.resolve(EDITED)) + "// The owner's.\n");
        for (List<String> command : List.of(
                List.of("migrate", "check", "--project", project),
                List.of("rebuild-from-database", project, "--dry-run"))) {
            int code = perform(command.toArray(String[]::new));
            if (code != ExitCodes.DONE) {
                return code;
            }
        }
        Rehearsals.read(world.distribution(), shop);
        return ExitCodes.DONE;
    }

    /** Drivers of servers load most of what they need before they find nobody. */
    private void missServers() {
        for (String server : List.of("postgresql", "mariadb")) {
            perform("schema", "show", "--db-url", server + "://127.0.0.1:1/shop", "--user", "nobody");
        }
    }

    /** Nothing that the person at the keyboard has set leads to another database. */
    private int perform(String... words) {
        return new Main(new World(
                        world.terminal(),
                        Questions.NOBODY,
                        Map.of("COPPICE_DB_PASSWORD", ""),
                        world.workingDirectory(),
                        world.distribution()))
                .run(words);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
