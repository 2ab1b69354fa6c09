package dev.coppice.migrate.folder;

import dev.coppice.migrate.Migration;
import dev.coppice.migrate.Script;
import dev.coppice.migrate.Target;
import dev.coppice.migrate.Version;
import dev.coppice.schema.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A stretch of migrations to be read instead of run: {@code 1:3} forth, {@code 3:1} back, {@code base:head} all. */
public final class ScriptRange {

    private final MigrationFolder folder;
    private final Target from;
    private final Target to;

    private ScriptRange(MigrationFolder folder, Target from, Target to) {
        this.folder = folder;
        this.from = from;
        this.to = to;
    }

    /**
     * The stretch that is typed so.
     *
     * @throws Problem if an end of it is malformed or unknown
     */
    public static ScriptRange parse(MigrationFolder folder, String text) {
        String[] ends = text.split(":", -1);
        if (ends.length != 2) {
            throw new Problem(
                    "'%s' is not a stretch of migrations".formatted(text),
                    "Write where it begins and where it ends, for example 1:3, base:head or 3:2");
        }
        return new ScriptRange(folder, end(folder, ends[0]), end(folder, ends[1]));
    }

    /**
     * The scripts in the order in which they would run.
     *
     * @throws Problem if one is missing
     */
    public List<Script> scripts() {
        List<Migration> all = folder.migrations();
        int first = position(all, from);
        int last = position(all, to);
        return first <= last
                ? all.subList(first, last).stream().map(Migration::up).toList()
                : all.subList(last, first).reversed().stream()
                        .map(ScriptRange::undo)
                        .toList();
    }

    /** The scripts as one, with what has to be recorded afterwards. */
    public String text() {
        List<Script> scripts = scripts();
        if (scripts.isEmpty()) {
            return "-- Nothing to do.\n";
        }
        return scripts.stream().map(ScriptRange::titled).collect(Collectors.joining("\n"))
                + "\n-- Afterwards: coppice migrate stamp %s\n".formatted(name(to));
    }

    private String name(Target end) {
        return switch (end) {
            case Target.Base() -> "base";
            case Target.To(Version version) -> version.toString();
            case Target.Head() -> folder.migrations().getLast().version().toString();
            case Target.Steps steps -> throw new IllegalArgumentException("Not an end: " + steps);
        };
    }

    private static Target end(MigrationFolder folder, String text) {
        return switch (text) {
            case "base" -> new Target.Base();
            case "head" -> new Target.Head();
            default -> new Target.To(folder.migration(Version.parse(text)).version());
        };
    }

    /** How many migrations are applied there. */
    private static int position(List<Migration> all, Target end) {
        return switch (end) {
            case Target.Base() -> 0;
            case Target.Head() -> all.size();
            case Target.To(Version version) ->
                (int) all.stream()
                        .filter(migration -> migration.version().compareTo(version) <= 0)
                        .count();
            case Target.Steps steps -> throw new IllegalArgumentException("Not an end: " + steps);
        };
    }

    private static Script undo(Migration migration) {
        return migration
                .findUndo()
                .orElseThrow(() -> new Problem(
                        "Nothing is written to take back migration %s".formatted(migration),
                        "Write it to %s, in a file named as the migration with U in front"
                                .formatted(MigrationFolder.UNDOS)));
    }

    private static String titled(Script script) {
        String end = script.text().endsWith("\n") ? "" : "\n";
        return "-- %s\n%s%s".formatted(script.path(), script.text(), end);
    }
}
