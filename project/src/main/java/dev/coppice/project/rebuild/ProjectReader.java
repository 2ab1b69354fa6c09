package dev.coppice.project.rebuild;

import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a project from disk. What tools make ({@code target}), what version control keeps and what a rebuild leaves for
 * review is not the project.
 */
public final class ProjectReader {

    private static final String CHOICES = ".coppice/choices.yaml";
    private static final long LARGEST = 4_000_000;

    private static final Set<String> NOT_THE_PROJECT = Set.of(
            "target",
            "build",
            "out",
            "node_modules",
            "database",
            ".git",
            ".idea",
            ".vscode",
            ".settings",
            ".gradle",
            ".coppice/undo",
            ".coppice/review",
            ".coppice/conflicts",
            ".coppice/journal",
            ".coppice/staging");

    private final Path root;
    private final SortedMap<String, FileText> files = new TreeMap<>();
    private final SortedSet<String> others = new TreeSet<>();

    private ProjectReader(Path root) {
        this.root = root;
    }

    /**
     * The project in a folder.
     *
     * @throws Problem if it cannot be read
     */
    public static ProjectState read(Path root) {
        ProjectReader reader = new ProjectReader(root.toAbsolutePath().normalize());
        try {
            Files.walkFileTree(reader.root, reader.new Visitor());
        } catch (IOException e) {
            throw new Problem(
                    "The project in %s cannot be read: %s".formatted(root, e.getMessage()),
                    "Check that its files may be read, and try again",
                    e);
        }
        return Recollection.of(reader.files, reader.others);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_THE_PROJECT.contains(name(folder)) || isAnotherProject(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile() && attributes.size() <= LARGEST) {
                files.put(name(file), FileText.of(Files.readAllBytes(file)));
            } else {
                others.add(name(file));
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isAnotherProject(Path folder) {
            return !folder.equals(root) && Files.exists(folder.resolve(CHOICES));
        }

        private String name(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }
    }
}
