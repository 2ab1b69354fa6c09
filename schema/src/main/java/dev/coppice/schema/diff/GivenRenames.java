package dev.coppice.schema.diff;

import dev.coppice.schema.Column;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what somebody says about renames: {@code customers=clients} for a table, {@code customers.phone=telephone} for a
 * column, whose table goes by its old or its new name. What was said before and is so by now may be said again.
 */
public final class GivenRenames {

    private static final String FORM =
            "Say OLD=NEW: customers=clients for a table, customers.phone=telephone for a column";

    private final Schema current;
    private final Schema wanted;
    private SchemaRenames renames = SchemaRenames.NONE;

    private GivenRenames(Schema current, Schema wanted) {
        this.current = current;
        this.wanted = wanted;
    }

    /**
     * What the texts say.
     *
     * @throws Problem if one of them is not in that form, or speaks of what is not there
     */
    public static SchemaRenames parse(List<String> texts, Schema current, Schema wanted) {
        GivenRenames given = new GivenRenames(current, wanted);
        List<String> columns = new ArrayList<>();
        for (String text : texts) {
            Optional<SchemaRenames> table = given.findTable(text);
            table.ifPresentOrElse(found -> given.add(text, found), () -> columns.add(text));
        }
        columns.forEach(text -> given.add(text, given.column(text)));
        return given.renames;
    }

    private void add(String text, SchemaRenames another) {
        try {
            renames = renames.and(another);
        } catch (IllegalArgumentException e) {
            throw new Problem(
                    "'%s' contradicts another rename".formatted(text), "Say for each name once what became of it", e);
        }
    }

    private Optional<SchemaRenames> findTable(String text) {
        return names(current)
                .flatMap(old -> names(wanted).map(now -> new Rename.OfTable(old, now)))
                .filter(rename -> rename.toString().equals(text))
                .map(Rename::asRenames)
                .findFirst();
    }

    private SchemaRenames column(String text) {
        if (isDone(text)) {
            return SchemaRenames.NONE;
        }
        Optional<Table> table = current.tables().stream()
                .filter(candidate -> text.startsWith(candidate.name() + ".")
                        || text.startsWith(renames.table(candidate.name()) + "."))
                .filter(candidate ->
                        wanted.findTable(renames.table(candidate.name())).isPresent())
                .findFirst();
        return table.flatMap(found -> column(text, found)).orElseThrow(() -> unknown(text, table));
    }

    /** Whether it was said before, and is so by now: the old name is in neither schema, the new one in both. */
    private boolean isDone(String text) {
        String[] names = text.split("=", -1);
        if (names.length != 2) {
            return false;
        }
        int dot = names[0].lastIndexOf('.');
        String now = dot < 0 || names[1].contains(".") ? names[1] : names[0].substring(0, dot + 1) + names[1];
        return Stream.of(current, wanted)
                .allMatch(schema ->
                        !namedIn(schema).contains(names[0]) && namedIn(schema).contains(now));
    }

    private static Set<String> namedIn(Schema schema) {
        Set<String> names = names(schema).map(TableName::toString).collect(Collectors.toSet());
        schema.tables()
                .forEach(table -> table.columns().forEach(column -> names.add(table.name() + "." + column.name())));
        return names;
    }

    private Optional<SchemaRenames> column(String text, Table table) {
        TableName now = renames.table(table.name());
        String said = text.startsWith(table.name() + ".") ? table.name() + "." : now + ".";
        String names = text.substring(said.length());
        return table.columns().stream()
                .flatMap(old -> wanted.table(now).columns().stream()
                        .filter(column -> names.equals(old.name() + "=" + column.name())
                                || names.equals(old.name() + "=" + said + column.name()))
                        .map(column -> new Rename.OfColumn(table.name(), old.name(), column.name())))
                .map(Rename::asRenames)
                .findFirst();
    }

    private Problem unknown(String text, Optional<Table> table) {
        if (!text.contains("=")) {
            return new Problem("'%s' does not say what became of what".formatted(text), FORM);
        }
        String alternatives = table.map(found -> "column of %s: before %s; now %s"
                        .formatted(found.name(), names(found), names(wanted.table(renames.table(found.name())))))
                .orElseGet(() -> "table: before %s; now %s".formatted(listed(current), listed(wanted)));
        return new Problem("'%s' names no %s".formatted(text, alternatives), FORM);
    }

    private static String names(Table table) {
        return table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String listed(Schema schema) {
        return new TreeSet<>(names(schema).toList())
                .stream().map(TableName::toString).collect(Collectors.joining(", "));
    }

    private static Stream<TableName> names(Schema schema) {
        return Stream.concat(
                schema.tables().stream().map(Table::name),
                schema.views().stream().map(View::name));
    }
}
