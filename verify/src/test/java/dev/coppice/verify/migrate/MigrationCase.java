package dev.coppice.verify.migrate;

import dev.coppice.schema.testing.PlayedCases;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code verify/cases/migrations/cases.txt}: what migrations are known to get right.
 *
 * @param area the heading that it stands under
 * @param number stays with it
 * @param shown what shows it; what begins with {@code not:} says why nothing can
 * @param elsewhere why it is not shown on every engine; empty where it is
 */
record MigrationCase(String area, int number, String what, List<String> shown, String elsewhere) {

    static final Path ROOT = Path.of(System.getProperty("coppice.root", "."));

    private static final Path FOLDER = ROOT.resolve("verify/cases/migrations");
    private static final Path ALTERATIONS = ROOT.resolve("schema/src/test/resources/alterations");
    private static final Path MIGRATE = ROOT.resolve("migrate/src/test/java/dev/coppice/migrate");
    private static final Path DIFF = ROOT.resolve("schema/src/test/java/dev/coppice/schema/diff");
    private static final Path CLI = ROOT.resolve("cli/src/test/java/dev/coppice/cli");
    private static final Pattern ALTERATION = Pattern.compile("[a-p]-\\d{3}");
    private static final Pattern TEST = Pattern.compile("(?:(\\w+)\\.)?(\\w+Tests)\\.(\\w+)(?:@(\\w+))?");
    private static final String EVERYWHERE = "every folder is played so";

    static List<MigrationCase> all() {
        List<MigrationCase> cases = new ArrayList<>();
        String area = "";
        for (String line : text(FOLDER.resolve("cases.txt")).lines().toList()) {
            if (line.startsWith("## ")) {
                area = line.substring(3);
            } else if (!line.startsWith("#")) {
                String[] parts = line.split(" \\| ", 4);
                cases.add(new MigrationCase(
                        area,
                        Integer.parseInt(parts[0]),
                        parts[1],
                        List.of(parts[2].split(", ")),
                        parts.length > 3 ? parts[3] : ""));
            }
        }
        return cases;
    }

    /** Whether none of the engines can do it, or we cannot. */
    boolean isNotShown() {
        return shown.getFirst().startsWith("not: ");
    }

    /** The folders and tests that show it on an engine. */
    List<Path> shownOn(Engine engine) {
        return isNotShown()
                ? List.of()
                : shown.stream().flatMap(evidence -> shownOn(evidence, engine)).toList();
    }

    /**
     * What a test must have done to show the case.
     *
     * @param test the class and the method, with a dot between them
     * @param folder the beginning of the name of the folder that was played; empty if none was
     */
    record Evidence(String test, String folder) {

        private static final String ALTERATION_CASES =
                "dev.coppice.schema.alter.AlterationCaseTests.theWayLeadsThereAndBack";
        private static final String CLASS_CASES =
                "dev.coppice.verify.migrate.ClassCaseTests.theDatabaseGetsWhatTheClassesAskFor";

        private static List<Evidence> of(String shown) {
            Matcher test = TEST.matcher(shown);
            if (shown.equals(EVERYWHERE)) {
                return List.of(new Evidence(ALTERATION_CASES, ""), new Evidence(CLASS_CASES, ""));
            }
            if (ALTERATION.matcher(shown).matches()) {
                return List.of(new Evidence(ALTERATION_CASES, shown + "-"));
            }
            return List.of(
                    test.matches()
                            ? new Evidence(
                                    "dev.coppice.%s.%s.%s".formatted(room(test.group(1)), test.group(2), test.group(3)),
                                    "")
                            : new Evidence(CLASS_CASES, shown));
        }

        private static String room(@Nullable String named) {
            if (named == null) {
                return "schema.diff";
            }
            return named.equals("cli") ? named : "migrate." + named;
        }

        /** The class of the test. */
        String testClass() {
            return test.substring(0, test.lastIndexOf('.'));
        }

        /** Whether it plays folders, of which a build takes some. */
        boolean isOfFolders() {
            return test.equals(ALTERATION_CASES) || test.equals(CLASS_CASES);
        }

        boolean isShownBy(PlayedCases.Line line) {
            boolean isWholeName = test.equals(CLASS_CASES) && !folder.isEmpty();
            boolean isOfFolder =
                    isWholeName ? line.folder().equals(folder) : line.folder().startsWith(folder);
            return line.test().equals(test) && isOfFolder;
        }
    }

    /** What must have been seen on an engine; nothing where the case is not shown on it. */
    List<Evidence> evidence(Engine engine) {
        return isNotShown()
                ? List.of()
                : shown.stream()
                        .filter(each -> shownOn(each, engine).findAny().isPresent())
                        .flatMap(each -> Evidence.of(each).stream())
                        .toList();
    }

    /** The same without asking for an engine. */
    List<Evidence> evidence() {
        return isNotShown()
                ? List.of()
                : shown.stream().flatMap(each -> Evidence.of(each).stream()).toList();
    }

    private static Stream<Path> shownOn(String evidence, Engine engine) {
        Matcher test = TEST.matcher(evidence);
        if (evidence.equals(EVERYWHERE)) {
            return Stream.of(ALTERATIONS, FOLDER);
        }
        if (ALTERATION.matcher(evidence).matches()) {
            return folders(ALTERATIONS, evidence + "-").filter(folder -> isFor(folder, engine, "before.sql"));
        }
        if (test.matches()) {
            return test(test)
                    .filter(file -> test.group(4) == null || test.group(4).equals(word(engine)));
        }
        Path folder = FOLDER.resolve(evidence);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("'%s' shows nothing: there is no such case or test".formatted(evidence));
        }
        return Stream.of(folder).filter(found -> isFor(found, engine, "database.sql"));
    }

    private static Stream<Path> test(Matcher name) {
        Path file = place(name.group(1)).resolve(name.group(2) + ".java");
        if (!text(file).contains(" void " + name.group(3) + "(")) {
            throw new IllegalStateException("There is no test %s in %s".formatted(name.group(3), file));
        }
        return Stream.of(file);
    }

    private static Path place(@Nullable String room) {
        if (room == null) {
            return DIFF;
        }
        return room.equals("cli") ? CLI : MIGRATE.resolve(room);
    }

    private static Stream<Path> folders(Path place, String prefix) {
        try (Stream<Path> folders = Files.list(place)) {
            return folders
                    .filter(folder -> String.valueOf(folder.getFileName()).startsWith(prefix))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFor(Path folder, Engine engine, String what) {
        Path engines = folder.resolve("engines.txt");
        boolean isNamed =
                !Files.exists(engines) || text(engines).lines().toList().contains(word(engine));
        return isNamed
                && (Files.exists(folder.resolve(what))
                        || Files.exists(folder.resolve(what.replace(".", "-" + word(engine) + "."))));
    }

    private static String word(Engine engine) {
        return engine.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
