package dev.coppice.verify.create;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder's files by relative path, with their bytes as text that compares and prints. */
public final class Tree {

    private Tree() {}

    /** The files, or an empty map where there is no such folder. */
    public static SortedMap<String, String> of(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return new TreeMap<>();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            SortedMap<String, String> tree = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> tree.put(folder.relativize(file).toString().replace('\\', '/'), bytes(file)));
            return tree;
        }
    }

    /** The same without what belongs to the machine that ran it, and stays out of version control. */
    public static SortedMap<String, String> withoutBuildOutput(Map<String, String> tree) {
        SortedMap<String, String> kept = new TreeMap<>(tree);
        kept.keySet().removeIf(path -> path.startsWith("target/") || path.startsWith(".coppice/local/"));
        return kept;
    }

    /** Removes a file, or a folder with all that is in it. */
    public static void delete(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
