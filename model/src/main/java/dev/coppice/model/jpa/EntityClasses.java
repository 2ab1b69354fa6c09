package dev.coppice.model.jpa;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the compiled entity classes of a project are, and what the project says about their mapping.
 *
 * @param places folders of compiled classes and of resources; the entities are looked for in these
 * @param libraries the jars that the classes need
 * @param engine the engine that the mapping is meant for, as it stands in JDBC URLs: {@code postgresql}
 * @param settings what the project tells Hibernate, by Hibernate's own names
 */
public record EntityClasses(List<Path> places, List<Path> libraries, String engine, Map<String, String> settings) {

    public EntityClasses {
        places = List.copyOf(places);
        libraries = List.copyOf(libraries);
        settings = Map.copyOf(settings);
    }
}
