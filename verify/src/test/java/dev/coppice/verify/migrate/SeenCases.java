package dev.coppice.verify.migrate;

import dev.coppice.schema.testing.PlayedCases;
import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.verify.migrate.MigrationCase.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a build saw of the cases.
 *
 * @param lines what its tests wrote down
 * @param playsAll whether it played every folder on every engine
 */
record SeenCases(List<PlayedCases.Line> lines, boolean playsAll) {

    SeenCases {
        lines = List.copyOf(lines);
    }

    /** What is said of a case on an engine. */
    enum Mark {
        PASSED,
        FAILED,
        /** The page claims it, and this build did not play it. */
        NOT_PLAYED,
        /** The page does not claim it. */
        NOT_CLAIMED
    }

    Mark of(MigrationCase given, Engine engine) {
        List<Evidence> wanted = given.evidence(engine);
        if (wanted.isEmpty()) {
            return Mark.NOT_CLAIMED;
        }
        if (wanted.stream().anyMatch(evidence -> hasFailed(evidence, engine))) {
            return Mark.FAILED;
        }
        return wanted.stream().allMatch(evidence -> hasPassed(evidence, engine)) ? Mark.PASSED : Mark.NOT_PLAYED;
    }

    /** The classes of tests that show something and did not run at all; a build without them proves nothing. */
    Set<String> missingClasses(List<MigrationCase> cases) {
        Set<String> missing = cases.stream()
                .flatMap(given -> given.evidence().stream())
                .map(Evidence::testClass)
                .collect(Collectors.toCollection(TreeSet::new));
        lines.forEach(
                line -> missing.remove(line.test().substring(0, line.test().lastIndexOf('.'))));
        return missing;
    }

    /** Where the page and the build disagree, each in a sentence. */
    List<String> disagreements(List<MigrationCase> cases) {
        List<String> found = new ArrayList<>();
        for (MigrationCase given : cases) {
            for (Engine engine : Engine.values()) {
                given.evidence(engine).stream()
                        .filter(evidence -> isOwed(evidence, engine) && !hasPassed(evidence, engine))
                        .map(evidence -> "%d (%s) has a mark for %s, and %s did not pass there"
                                .formatted(given.number(), given.what(), engine, words(evidence)))
                        .forEach(found::add);
                if (given.evidence(engine).isEmpty()) {
                    given.evidence().stream()
                            .filter(evidence -> isSeen(evidence, engine))
                            .map(evidence -> "%d (%s) has no mark for %s, and %s passed there"
                                    .formatted(given.number(), given.what(), engine, words(evidence)))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    /** A build plays all folders on some engines, and all other tests on all engines that these are for. */
    private boolean isOwed(Evidence evidence, Engine engine) {
        return playsAll || !evidence.isOfFolders() || engine == Engine.SQLITE;
    }

    private boolean hasPassed(Evidence evidence, Engine engine) {
        List<PlayedCases.Line> on = on(evidence, engine);
        return !on.isEmpty() && on.stream().allMatch(PlayedCases.Line::passed);
    }

    private boolean hasFailed(Evidence evidence, Engine engine) {
        return on(evidence, engine).stream().anyMatch(line -> !line.passed());
    }

    /** Whether it passed on this very engine; a test that is not about one says nothing here. */
    private boolean isSeen(Evidence evidence, Engine engine) {
        return hasPassed(evidence, engine)
                && on(evidence, engine).stream().allMatch(line -> line.engine().equals(engine.name()));
    }

    private List<PlayedCases.Line> on(Evidence evidence, Engine engine) {
        return lines.stream()
                .filter(evidence::isShownBy)
                .filter(line -> line.engine().equals(engine.name())
                        || Arrays.stream(Engine.values()).map(Engine::name).noneMatch(line.engine()::equals))
                .toList();
    }

    private static String words(Evidence evidence) {
        return evidence.folder().isEmpty() ? evidence.test() : evidence.folder().replaceFirst("-$", "");
    }
}
