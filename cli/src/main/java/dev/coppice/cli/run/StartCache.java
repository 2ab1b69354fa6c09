package dev.coppice.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JVM's notes from an earlier start: with them a server starts in half the time.
 *
 * <p>They fit exactly one JVM and one list of jars, and are kept for the user, not for a project. A JDK before 25 makes
 * an archive of classes in their place.
 */
final class StartCache {

    private static final int FIRST_WITH_AOT = 25;
    private static final int MOST_KEPT = 6;
    private static final long STALE_SECONDS = 900;

    private final Path folder;
    private final String key;

    StartCache(Path folder, Libraries libraries) {
        this.folder = folder;
        this.key = new Fingerprint()
                .text(libraries.fingerprint())
                .text(System.getProperty("java.vm.version"))
                .text(System.getProperty("java.home"))
                .text(String.join(" ", ServerJvm.command()))
                .value();
    }

    /** The usual folder of a user for what can be made again. */
    static Path userFolder(Map<String, String> environment) {
        String base = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path parent = base.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base);
        return parent.resolve("coppice").resolve("start");
    }

    boolean exists() {
        return Files.exists(file());
    }

    /** Whether making it failed before, with exactly these jars and this JVM. */
    boolean failedBefore() {
        return Files.exists(failure());
    }

    /** The settings that use it; none where it does not exist. */
    List<String> use() {
        if (!exists()) {
            return List.of();
        }
        touch();
        return hasAot()
                ? List.of("-XX:AOTCache=" + file(), "-Xlog:aot=off,cds=off,aot+codecache+stubs=off")
                : List.of("-XX:SharedArchiveFile=" + file(), "-Xlog:cds=off");
    }

    /** The settings that make it at the JVM's end, in a draft. */
    List<String> make() {
        return hasAot()
                ? List.of("-XX:AOTCacheOutput=" + draft(), "-Xlog:aot=off,cds=off")
                : List.of("-XX:ArchiveClassesAtExit=" + draft(), "-Xlog:cds=off");
    }

    /** Takes the right to make it; false if somebody else is at it. */
    boolean begin() {
        try {
            Files.createDirectories(folder);
            if (Files.exists(lock()) && isStale(lock())) {
                Files.deleteIfExists(lock());
            }
            Files.createFile(lock());
            return true;
        } catch (FileAlreadyExistsException somebodyElse) {
            return false;
        } catch (IOException notWritable) {
            return false;
        }
    }

    /** Gives the right back, with what was made. */
    void end(boolean successful) {
        try {
            if (successful && Files.exists(draft())) {
                Files.move(draft(), file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                forgetOldest();
            } else {
                Files.deleteIfExists(draft());
            }
            Files.deleteIfExists(lock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers that it cannot be made. */
    void markFailure() {
        try {
            Files.writeString(failure(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasAot() {
        return Runtime.version().feature() >= FIRST_WITH_AOT;
    }

    private Path file() {
        return folder.resolve(key + ".cache");
    }

    private Path draft() {
        return folder.resolve(key + ".draft");
    }

    private Path lock() {
        return folder.resolve(key + ".lock");
    }

    private Path failure() {
        return folder.resolve(key + ".failed");
    }

    private void touch() {
        try {
            Files.setLastModifiedTime(file(), FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            // Only the order in which old ones are forgotten depends on it.
        }
    }

    private static boolean isStale(Path lock) throws IOException {
        return Files.getLastModifiedTime(lock)
                .toInstant()
                .isBefore(Instant.now().minusSeconds(STALE_SECONDS));
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.filter(file -> file.toString().endsWith(".cache"))
                    .sorted(Comparator.comparing(StartCache::age).reversed())
                    .toList();
            for (Path old : newestFirst.stream().skip(MOST_KEPT).toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
