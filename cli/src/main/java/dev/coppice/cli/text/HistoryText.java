package dev.coppice.cli.text;

import dev.coppice.migrate.History;
import dev.coppice.migrate.History.Entry;
import dev.coppice.migrate.History.State;
import dev.coppice.migrate.Migration;
import dev.coppice.migrate.UndoLabel;
import dev.coppice.migrate.Version;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a database stands among its migrations, for a person or a program. */
public final class HistoryText {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final History history;
    private final Map<Version, Migration> files;

    /**
     * @param migrations what the files hold
     */
    public HistoryText(History history, List<Migration> migrations) {
        this.history = history;
        this.files = migrations.stream().collect(Collectors.toMap(Migration::version, migration -> migration));
    }

    /**
     * One line: the version, and how much is to come.
     *
     * @param pending what is to come
     * @param begins whether the database has what the first migration builds, and nothing is recorded in it yet
     */
    public static String current(History history, List<History.Entry> pending, boolean begins) {
        String where = history.findCurrent()
                .flatMap(history::find)
                .map(entry -> "Version " + Visible.text(entry.title()))
                .orElse(
                        begins
                                ? "The database has what migration 1 (baseline) builds, which the next upgrade records"
                                : "No migration is applied");
        String toCome = switch (pending.size()) {
            case 0 -> "nothing is pending";
            case 1 -> "1 migration is pending";
            default -> pending.size() + " migrations are pending";
        };
        return "%s; %s.".formatted(where, toCome);
    }

    /** The same for programs. */
    public static String currentJson(History history, List<History.Entry> pending, boolean begins) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("current", history.findCurrent().map(Version::toString).orElse(null));
        tree.put("unrecorded", begins);
        tree.put("pending", pending.stream().map(HistoryText::key).toList());
        return Json.print(tree);
    }

    /** One line for each migration. */
    public String text() {
        if (history.entries().isEmpty()) {
            return "There are no migrations. Write one with: coppice migrate revision";
        }
        int versions = width(history.entries().stream().map(HistoryText::key).toList());
        int titles = width(history.entries().stream()
                .map(entry -> Visible.text(entry.description()))
                .toList());
        int states = width(history.entries().stream().map(this::standing).toList());
        String form = "%-" + versions + "s  %-" + titles + "s  %-" + states + "s  %s";
        return history.entries().stream()
                .map(entry -> form.formatted(
                                key(entry), Visible.text(entry.description()), standing(entry), undo(entry))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /** The same for programs. */
    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("current", history.findCurrent().map(Version::toString).orElse(null));
        tree.put("migrations", history.entries().stream().map(this::tree).toList());
        return Json.print(tree);
    }

    private Map<String, Object> tree(Entry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", entry.findVersion().map(Version::toString).orElse(null));
        tree.put("description", entry.description());
        tree.put("script", entry.script());
        tree.put("state", entry.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put(
                "appliedBy",
                entry.findInstallation().map(History.Installation::by).orElse(null));
        tree.put(
                "appliedOn",
                entry.findInstallation()
                        .map(installation -> installation.on().toString())
                        .orElse(null));
        tree.put("undo", undoWord(entry));
        return tree;
    }

    private static String key(Entry entry) {
        return entry.findVersion().map(Version::toString).orElse("-");
    }

    private static int width(List<String> texts) {
        return Math.max(1, texts.stream().mapToInt(String::length).max().orElse(1));
    }

    private String standing(Entry entry) {
        return words(entry.state())
                + entry.findInstallation()
                        .map(installation -> " "
                                + WHEN.format(installation.on().atZone(ZoneId.systemDefault()))
                                + (installation.by().isEmpty() ? "" : " by " + Visible.text(installation.by())))
                        .orElse("");
    }

    private static String words(State state) {
        return switch (state) {
            case PENDING -> "pending";
            case OUT_OF_ORDER -> "pending, older than applied ones";
            case UNDONE -> "pending, was taken back";
            case APPLIED -> "applied";
            case BASELINE -> "baseline";
            case BELOW_BASELINE -> "below the baseline";
            case EDITED -> "applied and edited since,";
            case MISSING -> "applied and its file gone,";
            case FUTURE -> "applied and newer than all files,";
            case FAILED -> "failed";
        };
    }

    private String undo(Entry entry) {
        return switch (undoWord(entry)) {
            case "exact" -> "undo exact";
            case "lossy" -> "undo lossy";
            case "impossible" -> "no way back";
            case "by-hand" -> "undo by hand";
            default -> "";
        };
    }

    private String undoWord(Entry entry) {
        Optional<Migration> migration = entry.findVersion().map(files::get);
        if (migration.flatMap(Migration::findUndo).isEmpty()) {
            return "none";
        }
        return migration
                .flatMap(Migration::undoLabel)
                .map(UndoLabel::undoing)
                .map(undoing -> undoing.name().toLowerCase(Locale.ROOT))
                .orElse("by-hand");
    }
}
