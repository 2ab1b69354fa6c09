package dev.coppice.project;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was generated last: the base from which a rebuild tells the owner's changes from the database's. It knows no
 * time, no user and no machine.
 *
 * @param generator the version of Coppice that wrote the files
 * @param files in the order of their paths
 */
public record Manifest(String generator, List<Entry> files) {

    /** Where the pristine text of a file is kept: below this folder, at the file's own path with this suffix. */
    private static final String BASE_FOLDER = ".coppice/base/";

    private static final String BASE_SUFFIX = ".base";

    /** What became of the text that was generated for a file. */
    public enum State {
        /** The file has it, and nobody had to decide anything. */
        SETTLED,
        /** It was merged into the owner's file. */
        MERGED,
        /** It waits for the owner's consent. */
        PROPOSED,
        /** The owner did not want it. */
        DECLINED,
        /** The owner deleted the file, and it stays deleted. */
        DELETED,
        /** Owner and database want different things, and nobody has decided. */
        CONFLICT;

        /** The word for it in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A generated file.
     *
     * @param sha256 of its base, the text as generated, in lower-case hexadecimal
     * @param state what became of that text
     * @param result the fingerprint of the owner's file when the text was merged into it; null where it is that of the
     *     base, or where there is none
     */
    public record Entry(
            String path,
            FileClass fileClass,
            String sha256,
            State state,
            @Nullable String result) {

        /** A file that is as it was generated. */
        public Entry(String path, FileClass fileClass, String sha256) {
            this(path, fileClass, sha256, State.SETTLED, null);
        }

        /** A file of which nothing was merged. */
        public Entry(String path, FileClass fileClass, String sha256, State state) {
            this(path, fileClass, sha256, state, null);
        }

        /** Whether the owner has yet to say something. */
        public boolean isOpen() {
            return state == State.PROPOSED || state == State.CONFLICT;
        }

        public Entry withState(State newState) {
            return new Entry(path, fileClass, sha256, newState, result);
        }

        /** With another base, and a result that may differ from it. */
        public Entry withBase(String newSha256, State newState, @Nullable String newResult) {
            return new Entry(path, fileClass, newSha256, newState, newResult);
        }
    }

    public Manifest {
        files = files.stream().sorted(Comparator.comparing(Entry::path)).toList();
    }

    public Optional<Entry> findEntry(String path) {
        return files.stream().filter(entry -> entry.path().equals(path)).findFirst();
    }

    /** With an entry in place of the one for the same path, if there is one. */
    public Manifest with(Entry entry) {
        return new Manifest(
                generator,
                Stream.concat(without(entry.path()).files.stream(), Stream.of(entry))
                        .toList());
    }

    /** Without the entry for a path. */
    public Manifest without(String path) {
        return new Manifest(
                generator,
                files.stream().filter(entry -> !entry.path().equals(path)).toList());
    }

    /**
     * Where the pristine text of a file is kept. The suffix hides it from tools that look for {@code pom.xml} or
     * {@code Dockerfile} by name.
     */
    public static String basePath(String path) {
        return BASE_FOLDER + path + BASE_SUFFIX;
    }
}
