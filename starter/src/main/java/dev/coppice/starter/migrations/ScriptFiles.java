package dev.coppice.starter.migrations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of migrations that a project has on its class path. */
final class ScriptFiles {

    private static final String FILES = "classpath*:db/migration/**/*.sql";

    private final ClassLoader project;

    ScriptFiles(ClassLoader project) {
        this.project = project;
    }

    /** All of them in the order in which they are applied; one that is on the class path twice counts once. */
    List<Script> all() throws IOException {
        Map<String, Script> found = new LinkedHashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver(project).getResources(FILES)) {
            String name = Objects.requireNonNull(file.getFilename());
            Script.find(name, file.getContentAsString(StandardCharsets.UTF_8))
                    .ifPresent(script -> found.putIfAbsent(script.title(), script));
        }
        List<Script> scripts = new ArrayList<>(found.values());
        scripts.sort(Comparator.comparing(Script::version, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Script::description));
        return scripts;
    }
}
