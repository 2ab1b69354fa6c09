package dev.coppice.starter;

import java.util.ArrayList;
import java.util.List;

/**
 * The table of contents of the API, as the owner writes it down.
 *
 * <p>Only collects; whether names and classes fit is checked against the mapping when the application starts.
 */
public final class Api {

    private final List<ExposedResource> resources = new ArrayList<>();

    /** Offers the rows of an entity under a type name, which is also its path below {@code /api}. */
    public ExposedResource resource(String type, Class<?> entity) {
        ExposedResource resource = new ExposedResource(type, entity);
        resources.add(resource);
        return resource;
    }

    /** What has been offered so far, in the order of its lines. */
    public List<ExposedResource> resources() {
        return List.copyOf(resources);
    }
}
