package dev.coppice.project;

import java.util.Comparator;
import java.util.List;

/**
 * What was generated last: the base from which a rebuild tells the owner's changes from the database's. It knows no
 * time, no user and no machine.
 *
 * @param generator the version of Coppice that wrote the files
 * @param files in the order of their paths
 */
public record Manifest(String generator, List<Entry> files) {

    /** Where the pristine text of a file is kept: below this folder, at the file's own path with this suffix. */
    private static final String BASE_FOLDER = ".coppice/base/";

    private static final String BASE_SUFFIX = ".base";

    /**
     * A generated file.
     *
     * @param sha256 of its text as generated, in lower-case hexadecimal
     */
    public record Entry(String path, FileClass fileClass, String sha256) {}

    public Manifest {
        files = files.stream().sorted(Comparator.comparing(Entry::path)).toList();
    }

    /**
     * Where the pristine text of a file is kept. The suffix hides it from tools that look for {@code pom.xml} or
     * {@code Dockerfile} by name.
     */
    public static String basePath(String path) {
        return BASE_FOLDER + path + BASE_SUFFIX;
    }
}
