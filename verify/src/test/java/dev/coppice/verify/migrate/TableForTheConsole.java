package dev.coppice.verify.migrate;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The cases and the engines as a table of plain text, with what a build saw of them. */
final class TableForTheConsole {

    private TableForTheConsole() {}

    static String of(List<MigrationCase> cases, SeenCases seen) {
        String head = "%4s  %-9s %-9s %-11s %-9s %s".formatted("", "sqlite", "h2", "postgresql", "mariadb", "case");
        return cases.stream().map(given -> line(given, seen)).collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private static String line(MigrationCase given, SeenCases seen) {
        List<String> marks = Arrays.stream(Engine.values())
                .map(engine -> word(seen.of(given, engine)))
                .toList();
        return "%4d  %-9s %-9s %-11s %-9s %s"
                .formatted(given.number(), marks.get(0), marks.get(1), marks.get(2), marks.get(3), given.what());
    }

    private static String word(SeenCases.Mark mark) {
        return switch (mark) {
            case PASSED -> "ok";
            case FAILED -> "FAILED";
            case NOT_PLAYED -> "not run";
            case NOT_CLAIMED -> "-";
        };
    }
}
