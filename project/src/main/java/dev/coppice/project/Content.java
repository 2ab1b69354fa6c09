package dev.coppice.project;

import java.nio.file.Path;

/** What a planned file holds. */
public sealed interface Content {

    /** Text, written as UTF-8. */
    record Text(String text) implements Content {}

    /** Text that can be started as a program. */
    record Script(String text) implements Content {}

    /** The bytes of a file that somebody else has made ready, copied as they are. */
    record CopyOf(Path file) implements Content {}
}
