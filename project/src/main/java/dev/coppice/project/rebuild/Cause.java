package dev.coppice.project.rebuild;

/** Why a part of a file is generated differently today. */
public sealed interface Cause {

    /** The cause in words, as the end of a sentence. */
    String words();

    /**
     * The database changed.
     *
     * @param words what about it: {@code column customers.phone added}
     */
    record Database(String words) implements Cause {}

    /**
     * Coppice writes it differently since another version.
     *
     * @param version the version that writes it so
     */
    record Template(String version) implements Cause {
        @Override
        public String words() {
            return "template of version " + version;
        }
    }

    /**
     * The owner chose differently: what is included, names, keys.
     *
     * @param words what was chosen, and where
     */
    record Choice(String words) implements Cause {}

    /** An earlier rebuild found it, and the file still waits for it. */
    record Earlier() implements Cause {
        @Override
        public String words() {
            return "since an earlier rebuild";
        }
    }

    /**
     * The owner's classes changed.
     *
     * @param words what about them: {@code Customer.phone is new}
     */
    record Classes(String words) implements Cause {}
}
