package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a project on disk, to read. Links are not followed: what lies behind one counts as not there. */
public final class ProjectFiles {

    private final Path root;

    /** The files below a folder, which must exist. */
    public ProjectFiles(Path project) {
        this.root = project.toAbsolutePath().normalize();
    }

    /**
     * What a file holds, if it is there.
     *
     * @throws Problem if it cannot be read
     */
    public Optional<Bytes> find(String path) {
        try {
            return Optional.ofNullable(read(path));
        } catch (IOException e) {
            throw new Problem("%s cannot be read: %s".formatted(path, Reasons.of(e)), "Check the file", e);
        }
    }

    /**
     * What a file holds as text in UTF-8, if it is there.
     *
     * @throws Problem if it cannot be read
     */
    public Optional<String> findText(String path) {
        return find(path).map(Bytes::text);
    }

    /** The fingerprint of a file, null if it is not there. */
    @Nullable
    String fingerprint(String path) throws IOException {
        Bytes bytes = read(path);
        return bytes == null ? null : bytes.sha256();
    }

    /** What makes it impossible to write a path, in one sentence: a link or file in place of a folder, or the reverse. */
    Optional<String> obstacle(String path) {
        Optional<String> above = folders(path).stream()
                .filter(folder -> Files.exists(root.resolve(folder), LinkOption.NOFOLLOW_LINKS))
                .filter(folder -> !Files.isDirectory(root.resolve(folder), LinkOption.NOFOLLOW_LINKS))
                .findFirst();
        if (above.isPresent()) {
            return Optional.of(
                    Files.isSymbolicLink(root.resolve(above.get()))
                            ? "%s is a link, and nothing is written through links".formatted(above.get())
                            : "%s is not a folder".formatted(above.get()));
        }
        Path file = root.resolve(path);
        if (Files.isSymbolicLink(file)) {
            return Optional.of("%s is a link, and links are not replaced".formatted(path));
        }
        return Files.isDirectory(file) ? Optional.of("%s is a folder".formatted(path)) : Optional.empty();
    }

    /** The folders that a path goes through, the uppermost first. */
    static List<String> folders(String path) {
        return Stream.iterate(path.indexOf('/'), slash -> slash > 0, slash -> path.indexOf('/', slash + 1))
                .map(slash -> path.substring(0, slash))
                .toList();
    }

    Path root() {
        return root;
    }

    Path resolve(String path) {
        return root.resolve(path);
    }

    private @Nullable Bytes read(String path) throws IOException {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || obstacle(path).isPresent()) {
            return null;
        }
        try {
            return Bytes.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return null; // It went between the two questions.
        }
    }
}
