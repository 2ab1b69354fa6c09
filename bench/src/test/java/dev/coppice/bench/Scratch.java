package dev.coppice.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for everything that benchmarks make; closing it deletes it. */
final class Scratch implements AutoCloseable {

    private final Path folder;
    private int made;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    static Scratch create() throws IOException {
        return new Scratch(Files.createTempDirectory("coppice-bench"));
    }

    Path folder() {
        return folder;
    }

    /** A folder name that has not been used yet; nothing is there. */
    Path unused(String name) {
        made++;
        return folder.resolve(name + "-" + made);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(path));
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() {
        try {
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
