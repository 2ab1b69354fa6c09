package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

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
        Path file = root.resolve(path);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            return Optional.of(Bytes.of(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // It went between the two questions.
        } catch (IOException e) {
            throw new Problem("%s cannot be read: %s".formatted(file, Reasons.of(e)), "Check the file", e);
        }
    }

    Path root() {
        return root;
    }
}
