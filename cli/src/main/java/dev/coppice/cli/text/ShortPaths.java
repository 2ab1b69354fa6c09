package dev.coppice.cli.text;

import java.util.List;
import java.util.stream.Stream;

/** Paths as people call them: without the folders that every Java project has. */
public final class ShortPaths {

    private static final List<String> SOURCES =
            List.of("src/main/java/", "src/test/java/", "src/main/resources/", "src/test/resources/");

    private final String packagePath;

    /** For a project with a root package. */
    public ShortPaths(String packageName) {
        this.packagePath = packageName.replace('.', '/') + "/";
    }

    /** The end of the path, from the root package or the folder of resources on. */
    public String of(String path) {
        return SOURCES.stream()
                .filter(path::startsWith)
                .map(folder -> path.substring(folder.length()))
                .map(rest -> rest.startsWith(packagePath) ? rest.substring(packagePath.length()) : rest)
                .findFirst()
                .orElse(path);
    }

    /** Whether the text is the path, or an end of it that begins a folder or the file's name. */
    public static boolean means(String text, String path) {
        String plain = text.replace('\\', '/').replaceFirst("^\\./", "");
        return Stream.of(path, "/" + path).anyMatch(candidate -> candidate.equals(plain))
                || ("/" + path).endsWith("/" + plain);
    }
}
