package dev.coppice.project.write;

import dev.coppice.project.yaml.ManifestJson;
import dev.coppice.project.yaml.SchemaJson;
import java.util.List;

/** What a project remembers of what was generated. Only Coppice writes it. */
final class Memory {

    /** Folders that stay even if they are empty. */
    static final List<String> FOLDERS = List.of(".coppice");

    private static final String BASE = ".coppice/base/";

    private Memory() {}

    static boolean holds(String path) {
        return path.startsWith(BASE) || path.equals(ManifestJson.PATH) || path.equals(SchemaJson.PATH);
    }
}
