package dev.coppice.cli;

import dev.coppice.schema.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which failures are the machine's and not ours: those of its files. */
final class Troubles {

    private Troubles() {}

    /** The failure in words, if the person at the keyboard can do something about it. */
    static Optional<Problem> problem(Throwable failure) {
        return switch (failure) {
            case Problem problem -> Optional.of(problem);
            case UncheckedIOException e -> problem(e.getCause() == null ? new IOException(e) : e.getCause());
            case FileSystemException e -> Optional.of(ofFile(e));
            case IOException e when isFull(e.getMessage()) -> Optional.of(full(e));
            default -> Optional.empty();
        };
    }

    private static Problem ofFile(FileSystemException e) {
        if (isFull(e.getReason()) || isFull(e.getMessage())) {
            return full(e);
        }
        if (e instanceof AccessDeniedException) {
            return new Problem("This user may not use %s".formatted(e.getFile()), "Give yourself the right to it", e);
        }
        String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        return new Problem("%s cannot be used: %s".formatted(e.getFile(), reason), "Check the file and try again", e);
    }

    private static Problem full(IOException e) {
        return new Problem("The disk is full", "Make room and try again; nothing half-done was left behind", e);
    }

    private static boolean isFull(@Nullable String message) {
        String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("not enough space") || text.contains("quota exceeded");
    }
}
