package dev.coppice.project.rebuild;

import dev.coppice.project.code.ColumnNames;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What tables and columns are called today, by what they were called when a base was written. Files lag behind as long as
 * a merge waits for consent or a conflict is open, so there may be several steps.
 *
 * @param steps oldest first
 */
record Renaming(List<SchemaRenames> steps) {

    Renaming {
        steps = steps.stream().filter(step -> !step.isEmpty()).toList();
    }

    /** The same with one more step. */
    Renaming and(SchemaRenames next) {
        List<SchemaRenames> all = new ArrayList<>(steps);
        if (all.isEmpty() || !all.getLast().equals(next)) {
            all.add(next);
        }
        return new Renaming(all);
    }

    /** The same with one step before all others. */
    Renaming after(SchemaRenames first) {
        return new Renaming(Stream.concat(Stream.of(first), steps.stream()).toList());
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** What a table is called today. */
    TableName table(TableName old) {
        TableName name = old;
        for (SchemaRenames step : steps) {
            name = step.table(name);
        }
        return name;
    }

    /** What a column is called today. */
    String column(TableName oldTable, String oldColumn) {
        TableName table = oldTable;
        String column = oldColumn;
        for (SchemaRenames step : steps) {
            column = step.column(table, column);
            table = step.table(table);
        }
        return column;
    }

    /** How a column that was renamed was spelled in the database, if not as in the file. */
    Optional<String> findSpelled(TableName oldTable, String column) {
        TableName table = oldTable;
        for (SchemaRenames step : steps) {
            Set<String> renamed = step.ofColumns(table).keySet();
            if (renamed.contains(column)) {
                return Optional.empty();
            }
            Optional<String> spelled = renamed.stream()
                    .filter(name -> ColumnNames.same(name, column))
                    .sorted()
                    .findFirst();
            if (spelled.isPresent()) {
                return spelled;
            }
            table = step.table(table);
        }
        return Optional.empty();
    }

    /** What a table of today may be called in a file, the oldest name first. */
    List<TableName> namesOf(TableName today) {
        List<TableName> names = new ArrayList<>();
        names.add(today);
        for (SchemaRenames step : steps.reversed()) {
            step.findOldTable(names.getFirst()).ifPresent(names::addFirst);
        }
        return names;
    }

    /** What a column of today was called at first. */
    String oldColumn(TableName today, String column) {
        TableName table = today;
        String name = column;
        for (SchemaRenames step : steps.reversed()) {
            table = step.findOldTable(table).orElse(table);
            name = step.findOldColumn(table, name).orElse(name);
        }
        return name;
    }
}
