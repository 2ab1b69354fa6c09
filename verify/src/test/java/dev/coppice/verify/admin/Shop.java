package dev.coppice.verify.admin;

import dev.coppice.verify.create.Cli;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The sample as a user has it: created, compiled and served by the command line. */
record Shop(Path folder, Cli.Server server) implements AutoCloseable {

    static Shop in(Path folder) throws IOException, InterruptedException {
        Cli cli = new Cli(folder, Map.of());
        Cli.Outcome created = cli.run("create", "--package", "com.acme.shop");
        if (created.exitCode() != 0) {
            throw new IllegalStateException(created.err());
        }
        return new Shop(folder.resolve("shop"), cli.serve("shop"));
    }

    URI address() {
        return server.address();
    }

    String description() throws IOException {
        return Files.readString(file());
    }

    void describe(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private Path file() {
        return folder.resolve("src/main/resources/admin/admin.yaml");
    }

    @Override
    public void close() {
        server.close();
    }
}
