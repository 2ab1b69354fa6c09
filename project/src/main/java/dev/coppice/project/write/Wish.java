package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import dev.coppice.project.FileStep;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one file shall hold, and what it must hold before.
 *
 * @param before the fingerprint; null if the file must not be there
 * @param after null if the file shall go
 * @param rights who may do what with it
 */
record Wish(String path, @Nullable String before, @Nullable Bytes after, Rights rights) {

    /** Who may do what with a file. */
    sealed interface Rights {

        /** As with any new file. */
        record Usual() implements Rights {}

        /** As with any new program. */
        record Program() implements Rights {}

        /** As with a file that is there. */
        record Like(Path file) implements Rights {}
    }

    /** What a step wishes for: one file, or two if it moves. */
    static Stream<Wish> of(FileStep step, ProjectFiles project) {
        return switch (step) {
            case FileStep.Create create -> Stream.of(new Wish(create.path(), null, create.bytes(), rights(create)));
            case FileStep.Replace replace ->
                Stream.of(new Wish(
                        replace.path(),
                        replace.before(),
                        replace.bytes(),
                        new Rights.Like(project.resolve(replace.path()))));
            case FileStep.Remove remove -> Stream.of(gone(remove.path(), remove.before()));
            case FileStep.Move move ->
                Stream.of(
                        new Wish(move.to(), null, move.bytes(), new Rights.Like(project.resolve(move.path()))),
                        gone(move.path(), move.before()));
        };
    }

    /** The file shall go. */
    static Wish gone(String path, String before) {
        return new Wish(path, before, null, new Rights.Usual());
    }

    /** Whether nothing becomes of it. */
    boolean isFulfilled() {
        return Objects.equals(before, transition().after());
    }

    Transition transition() {
        return new Transition(path, before, after == null ? null : after.sha256());
    }

    private static Rights rights(FileStep.Create create) {
        return switch (create.kind()) {
            case PLAIN -> new Rights.Usual();
            case PROGRAM -> new Rights.Program();
        };
    }
}
