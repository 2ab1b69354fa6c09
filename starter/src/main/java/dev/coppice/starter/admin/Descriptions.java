package dev.coppice.starter.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where an owner's descriptions are: in the application, or, where it runs from the folder that it is built in, among its
 * sources, so that an edit is seen at once.
 */
public final class Descriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Descriptions.class);
    private static final Pattern FILE = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]*)\\.ya?ml");
    private static final Path BUILT = Path.of("target", "classes", "admin");
    private static final Path SOURCES = Path.of("src", "main", "resources", "admin");

    private final @Nullable Path folder;
    private final Map<String, Resource> packed;

    private Descriptions(@Nullable Path folder, Map<String, Resource> packed) {
        this.folder = folder;
        this.packed = packed;
    }

    /**
     * Looks for them.
     *
     * @param folder where the owner says that they are; null where nothing is said
     */
    public static Descriptions find(@Nullable String folder, ClassLoader classes) {
        if (folder != null && !folder.isBlank()) {
            return new Descriptions(Path.of(folder), Map.of());
        }
        Map<String, Resource> packed = new TreeMap<>();
        for (Resource resource : resources(classes)) {
            name(resource.getFilename()).ifPresent(name -> packed.putIfAbsent(name, resource));
        }
        Path sources = packed.values().stream()
                .flatMap(resource -> sources(resource).stream())
                .findFirst()
                .orElse(null);
        return new Descriptions(sources, packed);
    }

    /** A description as it is now. */
    record Description(String file, String text) {}

    /** Each description there is now, by the name of its file without what stands behind the dot. */
    Map<String, Description> texts() {
        Map<String, Description> texts = new TreeMap<>();
        for (Map.Entry<String, Resource> file : files().entrySet()) {
            try {
                String text = file.getValue().getContentAsString(StandardCharsets.UTF_8);
                texts.put(
                        file.getKey(),
                        new Description(String.valueOf(file.getValue().getFilename()), text));
            } catch (IOException gone) {
                LOG.debug("admin/{} went while it was read", file.getKey(), gone);
            }
        }
        return texts;
    }

    private Map<String, Resource> files() {
        if (folder == null || !Files.isDirectory(folder)) {
            return packed;
        }
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, Resource> found = new TreeMap<>();
            files.sorted()
                    .forEach(file -> name(String.valueOf(file.getFileName()))
                            .ifPresent(name -> found.putIfAbsent(name, new FileSystemResource(file))));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] resources(ClassLoader classes) {
        try {
            return new PathMatchingResourcePatternResolver(classes).getResources("classpath*:admin/*.y*ml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> name(@Nullable String file) {
        Matcher matcher = FILE.matcher(file == null ? "" : file);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The folder of sources that a file was copied from, or is in. */
    private static Optional<Path> sources(Resource resource) {
        if (!resource.isFile()) {
            return Optional.empty();
        }
        try {
            Path there = resource.getFile().toPath().toAbsolutePath().getParent();
            if (there == null || !there.endsWith(BUILT)) {
                return Optional.ofNullable(there);
            }
            Path project = there.resolve(Path.of("..", "..", "..")).normalize();
            return Optional.of(project.resolve(SOURCES))
                    .filter(Files::isDirectory)
                    .or(() -> Optional.of(there));
        } catch (IOException notAFile) {
            return Optional.empty();
        }
    }
}
