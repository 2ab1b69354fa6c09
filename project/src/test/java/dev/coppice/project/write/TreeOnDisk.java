package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that a folder holds but the undo store: files with content and permissions, folders, links. */
final class TreeOnDisk {

    private TreeOnDisk() {}

    static SortedMap<String, String> of(Path root) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (!name.isEmpty() && !name.startsWith(".coppice/undo")) {
                    tree.put(name, described(path));
                }
            }
        }
        // The store makes it, and it does no harm.
        tree.remove(".coppice");
        return tree;
    }

    static void write(Path root, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    static String sha(String text) {
        return Bytes.utf8(text).sha256();
    }

    private static String described(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "link to " + Files.readSymbolicLink(path);
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return "folder";
        }
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        return permissions + " " + Files.readString(path);
    }
}
