package dev.coppice.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JVM's notes from an earlier start: with them a server starts in half the time.
 *
 * <p>They fit exactly one JVM and one list of jars, and are kept for the user, not for a project. A JDK before 25 makes
 * an archive of classes in their place.
 */
final class StartCache {

    private static final int FIRST_WITH_AOT = 25;

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

    /** Takes the right to make it; empty if somebody else is making one, or nothing can be written there. */
    Optional<StartCacheDraft> begin() {
        try {
            Files.createDirectories(folder);
            return StartCacheDraft.in(folder, file());
        } catch (IOException notWritable) {
            return Optional.empty();
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

    static boolean hasAot() {
        return Runtime.version().feature() >= FIRST_WITH_AOT;
    }

    private Path file() {
        return folder.resolve(key + ".cache");
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
}
