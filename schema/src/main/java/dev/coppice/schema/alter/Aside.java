package dev.coppice.schema.alter;

import dev.coppice.schema.dialect.Dialect;
import java.nio.charset.StandardCharsets;

/** Names for what has to step aside for a while. */
final class Aside {

    private Aside() {}

    /** The name with an ending, shortened where an engine would shorten it, whether it counts characters or bytes. */
    static String name(Dialect dialect, String name, String ending) {
        int room = dialect.identifierLimit() - ending.length();
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > room) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + ending;
    }
}
