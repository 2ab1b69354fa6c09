package dev.coppice.cli.text;

import dev.coppice.migrate.Migration;
import dev.coppice.migrate.Script;
import dev.coppice.migrate.UndoLabel;
import dev.coppice.migrate.Version;
import dev.coppice.migrate.draft.Head;
import dev.coppice.migrate.run.Purge;
import dev.coppice.migrate.run.Repair;
import dev.coppice.migrate.run.Stamp;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was, or would be, done with migrations, for a person or a program. */
public final class MigrationText {

    private static final String NOTHING_CHANGED = "Nothing has been changed. Run again without --dry-run.";

    private MigrationText() {}

    /** Forth or back. */
    public enum Way {
        FORTH,
        BACK
    }

    /**
     * What a run did.
     *
     * @param isRehearsal whether it only told
     * @param current where the database is now
     */
    public record Run(
            Way way,
            boolean isRehearsal,
            List<Migration> migrations,
            @Nullable Version current) {

        public Run {
            migrations = List.copyOf(migrations);
        }

        private String place() {
            return current == null ? "no migration is applied" : "the database is at version %s".formatted(current);
        }

        private String verb() {
            String verb = way == Way.FORTH ? "applied" : "taken back";
            return (isRehearsal ? "would be " : "") + verb;
        }
    }

    public static String text(Run run) {
        if (run.migrations().isEmpty()) {
            return "Nothing to do: %s.".formatted(run.place());
        }
        int count = run.migrations().size();
        String first = count == 1 ? "1 migration %s." : count + " migrations %s.";
        String place = run.place();
        String last = run.isRehearsal()
                ? NOTHING_CHANGED
                : place.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + place.substring(1) + ".";
        return "%s\n\n%s\n\n%s".formatted(first.formatted(run.verb()), lines(run.migrations()), last);
    }

    public static String json(Run run) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", run.migrations().isEmpty() ? "nothing" : run.isRehearsal() ? "planned" : "done");
        tree.put(
                "migrations",
                run.migrations().stream().map(MigrationText::brief).toList());
        tree.put("current", run.current());
        return Json.print(tree);
    }

    /** One migration with its scripts. */
    public static String text(Migration migration) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Version %s".formatted(Visible.text(migration.toString())));
        paragraphs.add(text(migration.up()));
        paragraphs.add(migration.findUndo().map(MigrationText::text).orElse("Nothing is written to take it back."));
        return String.join("\n\n", paragraphs);
    }

    public static String json(Migration migration) {
        Map<String, Object> tree = brief(migration);
        tree.put("findings", Head.findings(migration.up().text()));
        tree.put("kept", Head.kept(migration.up().text()));
        tree.put("up", migration.up().text());
        tree.put("undo", migration.findUndo().map(Script::text).orElse(null));
        tree.put(
                "undoing",
                migration
                        .undoLabel()
                        .map(UndoLabel::undoing)
                        .map(undoing -> undoing.name().toLowerCase(java.util.Locale.ROOT))
                        .orElse(null));
        return Json.print(tree);
    }

    public static String text(Stamp stamp, boolean isRehearsal) {
        List<String> lines = new ArrayList<>();
        add(lines, isRehearsal ? "Would be recorded as applied" : "Recorded as applied", stamp.added());
        add(lines, isRehearsal ? "Would be recorded as not applied" : "Recorded as not applied", stamp.removed());
        return told(lines, "the record says so already", isRehearsal);
    }

    public static String json(Stamp stamp, boolean isRehearsal) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", stamp.isEmpty() ? "nothing" : isRehearsal ? "planned" : "done");
        tree.put("applied", stamp.added());
        tree.put("notApplied", stamp.removed());
        return Json.print(tree);
    }

    public static String text(Purge purge, boolean isRehearsal) {
        List<String> lines = purge.tables().stream()
                .map(table -> (isRehearsal ? "Would be dropped: %s." : "Dropped: %s.")
                        .formatted(Visible.text(table.toString())))
                .toList();
        return told(lines, "nothing is kept", isRehearsal);
    }

    public static String json(Purge purge, boolean isRehearsal) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", purge.isEmpty() ? "nothing" : isRehearsal ? "planned" : "done");
        tree.put("versions", purge.versions());
        tree.put("tables", purge.tables().stream().map(TableName::toString).toList());
        return Json.print(tree);
    }

    public static String text(Repair repair, boolean isRehearsal) {
        String would = isRehearsal ? "Would be " : "";
        List<String> lines = new ArrayList<>();
        add(lines, would.isEmpty() ? "Taken as they are now" : would + "taken as they are now", repair.accepted());
        add(lines, would.isEmpty() ? "Forgotten" : would + "forgotten", repair.forgotten());
        add(lines, would.isEmpty() ? "Ready to begin anew" : would + "ready to begin anew", repair.retried());
        return told(lines, "the record is straight", isRehearsal);
    }

    public static String json(Repair repair, boolean isRehearsal) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", repair.isEmpty() ? "nothing" : isRehearsal ? "planned" : "done");
        tree.put("accepted", repair.accepted());
        tree.put("forgotten", repair.forgotten());
        tree.put("retried", repair.retried());
        return Json.print(tree);
    }

    private static String told(List<String> lines, String why, boolean isRehearsal) {
        if (lines.isEmpty()) {
            return "Nothing to do: %s.".formatted(why);
        }
        String list = String.join("\n", lines);
        return isRehearsal ? "%s\n\n%s".formatted(list, NOTHING_CHANGED) : list;
    }

    private static void add(List<String> lines, String what, List<Version> versions) {
        if (!versions.isEmpty()) {
            lines.add("%s: %s."
                    .formatted(what, versions.stream().map(Version::toString).collect(Collectors.joining(", "))));
        }
    }

    private static String lines(List<Migration> migrations) {
        return migrations.stream()
                .map(migration -> "  " + Visible.text(migration.toString()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Script script) {
        String mode = script.mode() == Script.Mode.IN_TRANSACTION ? "" : " (opens its own transaction)";
        return "%s%s\n\n%s"
                .formatted(
                        script.path(),
                        mode,
                        script.text().stripTrailing().indent(2).stripTrailing());
    }

    private static Map<String, Object> brief(Migration migration) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", migration.version());
        tree.put("description", migration.description());
        tree.put("path", migration.up().path());
        tree.put("undoPath", migration.findUndo().map(Script::path).orElse(null));
        return tree;
    }
}
