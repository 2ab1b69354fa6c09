package dev.coppice.project.rebuild;

import dev.coppice.project.PartChange;
import dev.coppice.project.PartChange.Kind;
import dev.coppice.project.rebuild.TablesPage.Line;
import dev.coppice.project.rebuild.TablesPage.Row;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is different on the page that shows the tables: in the words of the database, wherever on the page it stands. */
final class PageDiff {

    private final TablesPage before;
    private final TablesPage now;
    private final Map<String, String> tables = new TreeMap<>();
    private final SchemaRenames renames;
    private final List<Found> found = new ArrayList<>();

    /**
     * A difference.
     *
     * @param table what it is about, as the page calls it; empty where it is about none
     * @param columns which of its columns; none where it is about the whole table
     */
    record Found(PartChange change, String table, List<String> columns) {
        Found {
            columns = List.copyOf(columns);
        }
    }

    private PageDiff(TablesPage before, TablesPage now, SchemaRenames renames) {
        this.before = before;
        this.now = now;
        this.renames = renames;
        renames.tables().forEach((old, name) -> tables.put(old.toString(), name.toString()));
    }

    /** The differences of two texts of the page: table by table, then what is none of a table's. */
    static List<Found> between(String before, String now, SchemaRenames renames) {
        PageDiff diff = new PageDiff(TablesPage.of(before), TablesPage.of(now), renames);
        diff.compareTables();
        diff.compareLines();
        diff.compareRows();
        if (!diff.before.rest().equals(diff.now.rest())) {
            diff.found.add(new Found(new PartChange(Kind.CHANGED, "text", ""), "", List.of()));
        }
        return List.copyOf(diff.found);
    }

    private void compareTables() {
        now.boxes()
                .forEach((table, columns) -> before(table)
                        .ifPresentOrElse(
                                old -> compareColumns(old, table), () -> add(Kind.ADDED, table, "", table, List.of())));
        before.boxes().keySet().stream()
                .filter(table -> !now.boxes().containsKey(today(table)))
                .forEach(table -> add(Kind.REMOVED, table, "", table, List.of()));
    }

    private void compareColumns(String old, String table) {
        if (!old.equals(table)) {
            add(Kind.CHANGED, table, "was " + old, table, List.of());
        }
        Map<String, String> was = before.boxes().getOrDefault(old, Map.of());
        Map<String, String> is = now.boxes().getOrDefault(table, Map.of());
        is.forEach((column, type) -> {
            String oldColumn = oldColumn(table, column);
            String oldType = was.get(oldColumn);
            if (oldType == null) {
                add(Kind.ADDED, table + "." + column, "", table, List.of(column));
            } else {
                String renamed = oldColumn.equals(column) ? "" : "was " + oldColumn;
                String retyped = oldType.equals(type) ? "" : oldType + " → " + type;
                String detail = renamed + (renamed.isEmpty() || retyped.isEmpty() ? "" : ", ") + retyped;
                if (!detail.isEmpty()) {
                    add(Kind.CHANGED, table + "." + column, detail, table, List.of(column));
                }
            }
        });
        was.keySet().stream()
                .filter(column -> is.keySet().stream()
                        .noneMatch(name -> oldColumn(table, name).equals(column)))
                .forEach(column -> add(Kind.REMOVED, table + "." + column, "", table, List.of(column)));
    }

    /** Lines of tables that come or go come or go with them. */
    private void compareLines() {
        now.lines().forEach((line, ends) -> {
            String was = before.lines().get(old(line));
            if (was == null && before(line.child()).isPresent()) {
                add(Kind.ADDED, words(line, ends), "", line.child(), line.columns());
            } else if (was != null && !today(was.split(" ", 2)[0]).equals(ends.split(" ", 2)[0])) {
                add(Kind.CHANGED, words(line, ends), "", line.child(), line.columns());
            } else if (was != null && !was.split(" ", 2)[1].equals(ends.split(" ", 2)[1])) {
                add(Kind.CHANGED, words(line, ends), "its ends", line.child(), line.columns());
            }
        });
        before.lines().forEach((line, ends) -> {
            boolean stays =
                    now.lines().keySet().stream().anyMatch(other -> old(other).equals(line));
            if (!stays && now.boxes().containsKey(today(line.child()))) {
                add(Kind.REMOVED, words(line, ends), "", line.child(), line.columns());
            }
        });
    }

    private void compareRows() {
        now.rows().forEach((table, row) -> {
            Row was = before(table).map(before.rows()::get).orElse(null);
            if (was != null && !was.className().equals(row.className())) {
                add(Kind.CHANGED, table, "class %s → %s".formatted(was.className(), row.className()), table, List.of());
            }
            if (was != null && !was.comment().equals(row.comment())) {
                add(Kind.CHANGED, table, "what it holds", table, List.of());
            }
        });
    }

    private void add(Kind kind, String part, String detail, String table, List<String> columns) {
        found.add(new Found(new PartChange(kind, part, detail), table, columns));
    }

    private static String words(Line line, String ends) {
        return "line from %s.%s to %s"
                .formatted(line.child(), String.join(", ", line.columns()), ends.split(" ", 2)[0]);
    }

    private Line old(Line line) {
        return new Line(
                before(line.child()).orElse(line.child()),
                line.columns().stream()
                        .map(column -> oldColumn(line.child(), column))
                        .toList());
    }

    private String today(String table) {
        return tables.getOrDefault(table, table);
    }

    /** What a table of today was called, if it was there. */
    private Optional<String> before(String table) {
        return before.boxes().keySet().stream()
                .filter(old -> today(old).equals(table))
                .findFirst();
    }

    /** Where the classes led, the page has the new name before the database does. */
    private String oldColumn(String table, String column) {
        Map<String, String> was = before(table).map(before.boxes()::get).orElse(Map.of());
        return renames.columns().entrySet().stream()
                .filter(renamed -> today(renamed.getKey().toString()).equals(table))
                .flatMap(renamed -> renamed.getValue().entrySet().stream())
                .filter(renamed -> renamed.getValue().equals(column))
                .map(Map.Entry::getKey)
                .filter(was::containsKey)
                .findFirst()
                .orElse(column);
    }
}
