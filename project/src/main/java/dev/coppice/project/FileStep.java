package dev.coppice.project;

/**
 * One step of a change to a project on disk: what becomes of one file. It says what the file must hold when the step is
 * taken, so that nothing is done to a file that somebody edited after the change was planned.
 *
 * <p>Paths are below the project, with slashes. Fingerprints are SHA-256 in lower-case hexadecimal.
 */
public sealed interface FileStep {

    /** The file that the step begins with. */
    String path();

    /** A file that is not there yet. */
    record Create(String path, Bytes bytes, Kind kind) implements FileStep {

        public Create {
            ProjectPath.check(path);
        }
    }

    /**
     * Other bytes for a file that is there. Its permission bits stay.
     *
     * @param before the fingerprint of what it holds now
     */
    record Replace(String path, String before, Bytes bytes) implements FileStep {

        public Replace {
            ProjectPath.check(path);
        }
    }

    /**
     * A file goes, and with it the folders that it leaves empty.
     *
     * @param before the fingerprint of what it holds now
     */
    record Remove(String path, String before) implements FileStep {

        public Remove {
            ProjectPath.check(path);
        }
    }

    /**
     * A file moves to a path that is free, with its permission bits.
     *
     * @param before the fingerprint of what it holds now
     * @param bytes what it holds from then on
     */
    record Move(String path, String to, String before, Bytes bytes) implements FileStep {

        public Move {
            ProjectPath.check(path);
            ProjectPath.check(to);
        }
    }

    /** Whether a new file can be started as a program. */
    enum Kind {
        PLAIN,
        PROGRAM
    }

    /** A new text file. */
    static FileStep create(String path, String text) {
        return new Create(path, Bytes.utf8(text), Kind.PLAIN);
    }
}
