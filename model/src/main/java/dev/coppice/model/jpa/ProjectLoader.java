package dev.coppice.model.jpa;

import dev.coppice.schema.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads the classes of a project, with the Hibernate that Coppice itself brings. Nothing of the project is started: a
 * class is loaded only if it takes part in the mapping.
 */
final class ProjectLoader extends URLClassLoader {

    private static final String SUFFIX = ".class";
    private static final String PACKAGE = "package-info";
    private static final List<String> MAPPING_MARKS = Stream.of("Entity", "MappedSuperclass", "Embeddable", "Converter")
            .map(name -> "Ljakarta/persistence/" + name + ";")
            .toList();
    private static final String HIBERNATE_MARK = "Lorg/hibernate/annotations/";

    private final List<Path> places;

    private ProjectLoader(URL[] urls, List<Path> places) {
        super(urls, ProjectLoader.class.getClassLoader());
        this.places = places;
    }

    static ProjectLoader of(EntityClasses classes) {
        URL[] urls = Stream.concat(classes.places().stream(), classes.libraries().stream())
                .map(ProjectLoader::url)
                .toArray(URL[]::new);
        return new ProjectLoader(urls, classes.places());
    }

    /** Entities, mapped superclasses, embeddables and converters, in the order of their names. */
    List<Class<?>> mappedClasses() {
        return compiled().stream()
                .filter(file -> !file.name().endsWith(PACKAGE) && file.mentionsAny(MAPPING_MARKS))
                .<Class<?>>map(file -> load(file.name()))
                .toList();
    }

    /** Packages that say something about the mapping. */
    List<String> mappedPackages() {
        return compiled().stream()
                .filter(file -> file.name().endsWith("." + PACKAGE) && file.mentionsAny(List.of(HIBERNATE_MARK)))
                .map(file -> file.name().substring(0, file.name().lastIndexOf('.')))
                .toList();
    }

    /** Files of the old kind that map by XML. */
    List<Path> mappingFiles() {
        return places.stream()
                .map(place -> place.resolve("META-INF").resolve("orm.xml"))
                .filter(Files::exists)
                .toList();
    }

    /**
     * A class of the project.
     *
     * @throws Problem if it, or what it needs, is not there
     */
    Class<?> load(String name) {
        try {
            return Class.forName(name, false, this);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new Problem(
                    "The class %s cannot be loaded: %s".formatted(name, e.getMessage()),
                    "Add the missing library to pom.xml, or correct the class",
                    e);
        }
    }

    private record Compiled(String name, String content) {

        boolean mentionsAny(List<String> marks) {
            return marks.stream().anyMatch(content::contains);
        }
    }

    private List<Compiled> compiled() {
        List<Compiled> found = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                found.addAll(compiled(place));
            }
        }
        return found;
    }

    private static List<Compiled> compiled(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(file -> new Compiled(className(place.relativize(file)), content(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String className(Path file) {
        String path = file.toString().replace(file.getFileSystem().getSeparator(), ".");
        return path.substring(0, path.length() - SUFFIX.length());
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
