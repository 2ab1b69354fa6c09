package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the undo store keeps of one change, at the paths of the project: files that wait to be moved into place, copies of
 * the files before the change, copies after it.
 */
record SlotFolder(Path folder) {

    Path journal() {
        return folder.resolve("journal");
    }

    Path staged(String path) {
        return folder.resolve("staged").resolve(path);
    }

    Path before(String path) {
        return folder.resolve("before").resolve(path);
    }

    Path after(String path) {
        return folder.resolve("after").resolve(path);
    }

    /** The journal, if it is whole. */
    Optional<Journal> readJournal() throws IOException {
        return Files.isRegularFile(journal()) ? Journal.parse(Files.readString(journal())) : Optional.empty();
    }

    /** A file of the slot if it is as it was written. */
    static Optional<Bytes> intact(Path file, @Nullable String fingerprint) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(Bytes.of(Files.readAllBytes(file)))
                .filter(bytes -> bytes.sha256().equals(fingerprint));
    }
}
