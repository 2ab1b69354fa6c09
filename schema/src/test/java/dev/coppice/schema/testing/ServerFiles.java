package dev.coppice.schema.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the processes of a build agree on one server: a folder below {@code target/test-servers} with its address, or the
 * reason why there is none, and a lease for each build that uses it. Whoever decides something holds the lock.
 */
record ServerFiles(Path folder) {

    static ServerFiles of(TestServer server, Path root) {
        return new ServerFiles(root.resolve("target/test-servers").resolve(server.name()));
    }

    /** The repository's root, as Surefire says or, in an IDE, the nearest folder above that Maven calls a root. */
    static Path rootOfBuild() {
        String root = System.getProperty("coppice.root");
        if (root != null) {
            return Path.of(root);
        }
        Path folder = Path.of("").toAbsolutePath();
        return Stream.iterate(folder, path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve(".mvn")))
                .findFirst()
                .orElse(folder);
    }

    /** Waits for the other processes; within a process the callers queue at {@link TestServer}. */
    Lock lock() throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new Lock(channel, channel.lock());
    }

    /**
     * Says where the server answers, and what people should know of it. The only one to do so is the holder, for whom its
     * starter keeps the lock.
     */
    void publish(ServerAddress address, List<String> notices) throws IOException {
        if (!notices.isEmpty()) {
            write("notice", String.join("\n", notices));
        }
        write("address", address.withCredentials());
    }

    /** Says why there is no server. */
    void publishFailure(String sentence) throws IOException {
        write("failure", sentence);
    }

    /** Whether the holder has nobody left to serve, or somebody cleaned the folder away. */
    boolean isAbandoned() throws IOException {
        return !Files.exists(folder.resolve("address")) || leases().stream().noneMatch(BuildProcess::isAlive);
    }

    private List<BuildProcess> leases() throws IOException {
        try (Stream<Path> files = Files.list(Files.createDirectories(folder.resolve("leases")))) {
            return files.map(file -> BuildProcess.parse(file.getFileName().toString()))
                    .toList();
        }
    }

    /** Removes a folder with what is in it. */
    static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) throws IOException {
        Path unfinished = folder.resolve(name + ".new");
        Files.writeString(unfinished, text);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private Optional<String> read(String name) throws IOException {
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The right to decide, until closed. */
    final class Lock implements AutoCloseable {

        private final FileChannel channel;
        private final FileLock lock;

        private Lock(FileChannel channel, FileLock lock) {
            this.channel = channel;
            this.lock = lock;
        }

        /** Keeps the server up while the process lives. */
        void lease(BuildProcess process) throws IOException {
            Path leases = Files.createDirectories(folder.resolve("leases"));
            Files.writeString(leases.resolve(process.toString()), "");
        }

        Optional<ServerAddress> address() throws IOException {
            return read("address").map(ServerAddress::of);
        }

        Optional<String> failure() throws IOException {
            return read("failure");
        }

        Optional<String> notice() throws IOException {
            return read("notice");
        }

        void forget() throws IOException {
            Files.deleteIfExists(folder.resolve("notice"));
            Files.deleteIfExists(folder.resolve("address"));
            Files.deleteIfExists(folder.resolve("failure"));
        }

        @Override
        public void close() throws IOException {
            lock.release();
            channel.close();
        }
    }
}
