package dev.coppice.verify.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.cli.TestConsole;
import dev.coppice.cli.run.Distribution;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.verify.create.Cli;
import dev.coppice.verify.create.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The project {@code shop} as its owner meets it: types commands, edits files. */
final class OwnersProject {

    static final String JAVA = "src/main/java/com/acme/shop/";
    static final String MODEL = JAVA + "model/";
    static final String API = JAVA + "api/ShopApi.java";
    static final String ADMIN = "src/main/resources/admin/admin.yaml";

    private static final String NAME = "shop";

    private final Path folder;
    private final TestDatabase database;

    /**
     * @param folder where the project's folder is or will be
     * @param database that it is created from and runs on
     */
    OwnersProject(Path folder, TestDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    /** What a command left behind. */
    record Outcome(int exitCode, String words) {

        Outcome isDone() {
            assertThat(exitCode).as(words).isZero();
            return this;
        }
    }

    /** Creates it. */
    void create() {
        type(folder, List.of("create", NAME, "--package", "com.acme.shop", "--link", "--db-url", database.shortUrl()))
                .isDone();
    }

    Path root() {
        return folder.resolve(NAME);
    }

    /** Types a command in the project's folder. */
    Outcome type(String... command) {
        return type(root(), List.of(command));
    }

    /** Types a command in the project's folder, and answers to what it asks, one a line. */
    Outcome answer(String answers, String... command) {
        return type(root(), List.of(command), answers);
    }

    private Outcome type(Path where, List<String> command) {
        return type(where, command, "");
    }

    private Outcome type(Path where, List<String> command, String answers) {
        Map<String, String> environment =
                Map.of("COPPICE_DB_USER", database.user(), "COPPICE_DB_PASSWORD", database.password());
        Distribution distribution = new Distribution(Cli.WORKSHOP.toAbsolutePath(), Cli.SERVER.toAbsolutePath());
        TestConsole console = new TestConsole(where, environment, distribution);
        if (!answers.isEmpty()) {
            console.answering(answers);
        }
        List<String> words = new ArrayList<>(command);
        words.add("--quiet");
        int exitCode = console.coppice(words.toArray(String[]::new));
        return new Outcome(exitCode, console.out() + console.err());
    }

    /** Serves it until the server is closed. */
    Cli.Server serve() throws IOException, InterruptedException {
        return Cli.of(folder, database).serve(NAME);
    }

    /** Every byte, but for what is built, what belongs to one machine, and what undo keeps. */
    SortedMap<String, String> bytes() throws IOException {
        SortedMap<String, String> bytes = Tree.withoutBuildOutput(Tree.of(root()));
        bytes.keySet().removeIf(path -> path.startsWith(".coppice/undo/") || path.startsWith(".git/"));
        return bytes;
    }

    String text(String path) throws IOException {
        return Files.readString(root().resolve(path));
    }

    void write(String path, String text) throws IOException {
        Path file = root().resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    void delete(String path) throws IOException {
        Files.delete(root().resolve(path));
    }

    /** Edits a file; an edit that changes nothing is a mistake in the test. */
    void edit(String path, UnaryOperator<String> edit) throws IOException {
        String before = text(path);
        String after = edit.apply(before);
        assertThat(after).as("the edit of %s", path).isNotEqualTo(before);
        write(path, after);
    }

    /** Renames a class and everything that names it, as an IDE does. */
    void renameClass(String from, String to) throws IOException {
        for (Path source : sources()) {
            String text = Files.readString(source);
            String renamed = text.replaceAll("\\b" + from + "\\b", to);
            if (!renamed.equals(text)) {
                Files.writeString(source, renamed);
            }
        }
        Files.move(root().resolve(MODEL + from + ".java"), root().resolve(MODEL + to + ".java"));
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(root().resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Puts files of the owner's own beside the generated ones. */
    void addOwnFiles(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> copy(file, from.relativize(file).toString()));
        }
    }

    private void copy(Path file, String path) {
        try {
            write(path, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
