package dev.coppice.project.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.Content;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.ProjectPlan;
import dev.coppice.project.plan.ProjectPlanner;
import dev.coppice.project.yaml.SchemaJson;
import dev.coppice.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenCaseTests {

    private static final boolean UPDATE = System.getProperty("golden.update") != null;
    private static final String WHOLE = "shop-as-a-whole";

    @TempDir
    Path place;

    @ParameterizedTest
    @MethodSource("dev.coppice.project.write.Case#all")
    void aDatabaseBecomesTheProjectThatTheCaseShows(Case example) throws IOException, SQLException {
        example.makeDatabase(place);

        SortedMap<String, String> planned = shown(example, new ProjectPlanner().plan(example.blueprint(place)));

        Path after = example.folder().resolve("after");
        if (UPDATE) {
            rewrite(after, planned);
        }
        assertThat(planned).isEqualTo(filesBelow(after));
    }

    @ParameterizedTest
    @MethodSource("dev.coppice.project.write.Case#all")
    void planningTwiceGivesTheSameFiles(Case example) throws IOException, SQLException {
        example.makeDatabase(place);

        ProjectPlan once = new ProjectPlanner().plan(example.blueprint(place));
        ProjectPlan twice = new ProjectPlanner().plan(example.blueprint(place));

        assertThat(once).isEqualTo(twice);
    }

    @ParameterizedTest
    @MethodSource("dev.coppice.project.write.Case#all")
    void theStoredSchemaIsReadBackAsItWas(Case example) throws IOException, SQLException {
        example.makeDatabase(place);
        Schema schema = example.blueprint(place).schema();

        assertThat(SchemaJson.parse(SchemaJson.print(schema))).isEqualTo(schema);
    }

    @Test
    void enoughCasesAreLookedAt() {
        assertThat(Case.all()).hasSizeGreaterThanOrEqualTo(7);
    }

    /** One case shows everything that a person reads; the others what depends on the database. */
    private static SortedMap<String, String> shown(Case example, ProjectPlan plan) {
        boolean whole = example.toString().equals(WHOLE);
        SortedMap<String, String> files = new TreeMap<>();
        for (PlannedFile file : plan.files()) {
            boolean ours = file.path().startsWith(".coppice/") || file.path().contains("mvn");
            boolean java = file.path().endsWith(".java");
            boolean remembered =
                    file.path().startsWith(".coppice/") && !file.path().startsWith(".coppice/base/");
            boolean admin = file.path().endsWith("admin.yaml");
            boolean docs = file.path().startsWith("docs/");
            if (java || admin || docs || (whole && (!ours || remembered))) {
                files.put(file.path(), text(file));
            }
        }
        return files;
    }

    private static String text(PlannedFile file) {
        return switch (file.content()) {
            case Content.Text(String text) -> text;
            case Content.Script(String text) -> text;
            case Content.CopyOf c -> throw new AssertionError(file.path() + " is not text");
        };
    }

    private static SortedMap<String, String> filesBelow(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, Files.readString(path));
            }
        }
        return files;
    }

    private static void rewrite(Path folder, SortedMap<String, String> files) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                List<Path> deepestFirst =
                        paths.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
