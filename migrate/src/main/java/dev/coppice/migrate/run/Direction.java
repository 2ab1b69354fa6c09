package dev.coppice.migrate.run;

import dev.coppice.migrate.Version;
import dev.coppice.migrate.folder.MigrationFolder;

/** Forth or back. */
enum Direction {
    UP("V", MigrationFolder.MIGRATIONS),
    DOWN("U", MigrationFolder.UNDOS);

    private final String prefix;
    private final String folder;

    Direction(String prefix, String folder) {
        this.prefix = prefix;
        this.folder = folder;
    }

    /** The letter that names of files begin with. */
    String prefix() {
        return prefix;
    }

    /** Where the scripts are, from the project's root. */
    String folder() {
        return folder;
    }

    /** Under which a script's statements are recorded. */
    String key(Version version) {
        return prefix + version;
    }

    Direction opposite() {
        return this == UP ? DOWN : UP;
    }
}
