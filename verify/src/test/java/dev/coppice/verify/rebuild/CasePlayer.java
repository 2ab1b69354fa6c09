package dev.coppice.verify.rebuild;

import dev.coppice.cli.TestConsole;
import dev.coppice.cli.run.Distribution;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.verify.create.Cli;
import dev.coppice.verify.create.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plays a case in a folder, with a database of its own. */
final class CasePlayer {

    private static final String PROJECT = "shop";

    private final Path folder;
    private final TestDatabase database;

    CasePlayer(Path folder, TestDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    /** What a command left behind. */
    record Outcome(int exitCode, String words) {

        /** As it stands in a transcript. */
        String told(String command) {
            String end = exitCode == 0 ? "" : "[exit code %d]\n".formatted(exitCode);
            return "$ %s\n%s%s".formatted(command, words, end);
        }
    }

    /** The project as created, then edited by its owner; after that the database changes. */
    void begin(RebuildCase played) throws Exception {
        database.clear().execute(played.before());
        Outcome created = type(
                folder, "create", PROJECT, "--package", "com.acme.shop", "--link", "--db-url", database.shortUrl());
        if (created.exitCode() != 0) {
            throw new IllegalStateException(created.words());
        }
        edit(played.edits());
        String change = played.change();
        if (!change.isEmpty()) {
            database.execute(change);
        }
    }

    /** Does a line of a case: a command of Coppice, what the owner edits or removes, or what happens to the database. */
    Outcome play(RebuildCase played, String line) throws Exception {
        String[] words = line.split(" ", -1);
        String last = words[words.length - 1];
        switch (words[0]) {
            case "coppice" -> {
                return type(line.substring("coppice ".length()));
            }
            case "patch" -> edit(played.text(last).orElseThrow());
            case "rm" -> Tree.delete(project().resolve(last));
            case "sql" -> database.execute(played.text(last).orElseThrow());
            default -> throw new IllegalArgumentException(line);
        }
        return new Outcome(0, "");
    }

    /** Types a command in the project's folder, without hearing how long it takes. */
    Outcome type(String command) {
        return type(project(), (command + " --quiet").split(" ", -1));
    }

    Path project() {
        return folder.resolve(PROJECT);
    }

    /** Everything in the project but what was compiled. */
    SortedMap<String, String> everything() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        Tree.withoutBuildOutput(Tree.of(project())).forEach((path, latin) -> texts.put(path, utf8(latin)));
        return texts;
    }

    /** What the owner has, without what Coppice remembers for itself. */
    SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = everything();
        files.keySet().removeIf(path -> path.startsWith(".coppice/"));
        return files;
    }

    private Outcome type(Path where, String... command) {
        TestConsole console = new TestConsole(
                where,
                Map.of("COPPICE_DB_USER", database.user(), "COPPICE_DB_PASSWORD", database.password()),
                new Distribution(Cli.WORKSHOP.toAbsolutePath(), Cli.SERVER.toAbsolutePath()));
        int exitCode = console.coppice(command);
        return new Outcome(exitCode, console.out() + console.err());
    }

    private void edit(String patch) throws IOException {
        SortedMap<String, String> before = everything();
        SortedMap<String, String> wanted = Patch.apply(patch, before);
        for (String path : before.keySet()) {
            if (!wanted.containsKey(path)) {
                Files.delete(project().resolve(path));
            }
        }
        for (Map.Entry<String, String> file : wanted.entrySet()) {
            if (!file.getValue().equals(before.get(file.getKey()))) {
                Path target = project().resolve(file.getKey());
                Files.createDirectories(target.resolveSibling("."));
                Files.writeString(target, file.getValue());
            }
        }
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
