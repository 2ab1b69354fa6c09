package dev.coppice.bench;

import dev.coppice.bench.measure.Command;
import dev.coppice.bench.measure.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A created project whose owner has added a method to every entity class and whose database has changed since.
 *
 * @param folder stays as it is; every run works on a copy
 */
record CustomisedProject(Coppice coppice, Path folder, Database database) {

    private static final String MODEL = "src/main/java/com/acme/shop/model";
    private static final String BASE = ".coppice/base";
    private static final String METHOD = """

                /** What the owner calls it. */
                public String ownersWord() {
                    return getClass().getSimpleName();
                }
            }
            """;

    /** Adds the owner's method to every class of the model. */
    void customise() throws IOException {
        for (Path source : classes()) {
            String text = Files.readString(source);
            if (text.contains("@Entity")) {
                int end = text.lastIndexOf('}');
                Files.writeString(source, text.substring(0, end) + METHOD);
            }
        }
    }

    /** The whole command: reads the database, merges, looks at what breaks, writes. */
    Sample rebuild() throws IOException, InterruptedException {
        Path copy = coppice.scratch().unused("rebuilt");
        Scratch.copy(folder, copy);
        Sample sample = coppice.rebuild(copy, database).measure();
        Scratch.delete(copy);
        return sample;
    }

    /** Only the merge of lines, without knowing what they mean: {@code git merge-file} for every class of the model. */
    Sample mergeLines(Path theirs) throws IOException, InterruptedException {
        Path copy = coppice.scratch().unused("merged");
        Scratch.copy(folder, copy);
        String script = """
                for mine in %1$s/*.java; do
                  git merge-file -q "$mine" "%2$s/$mine.base" "%3$s/$mine" || true
                done
                """.formatted(MODEL, BASE, theirs);
        Sample sample = Command.of(copy, "sh", "-c", script).measure();
        Scratch.delete(copy);
        return sample;
    }

    private List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(MODEL))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
