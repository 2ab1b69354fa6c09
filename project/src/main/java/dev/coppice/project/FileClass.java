package dev.coppice.project;

import java.util.Locale;

/** Whose a file is once it has been written, and so how a later rebuild treats it. */
public enum FileClass {
    /** The owner's: made if missing, never touched again. */
    OWNED,
    /** Merged by members or keys: entities, exposure, admin description, POM, configuration. */
    STRUCTURED,
    /** Merged as lines of text. */
    TEXT,
    /** Ours: overwritten as long as nobody edited it. */
    GENERATED,
    /** Never changed; a further file is added beside it. */
    APPEND_ONLY;

    /** The word for it in files: {@code append-only}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
