package dev.coppice.migrate.proof;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.ddl.TableOrder;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.words.ListedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes up a few rows for each table: every third one with nothing where nothing may be, references that lead to rows that
 * are there. What a check or trigger refuses is left out by whoever inserts.
 */
public final class Seeds {

    /** Rows of each table. */
    static final int ROWS = 4;

    private final Schema schema;
    private final Dialect dialect;
    private final SampleValues values;
    private final int first;

    /** @param schema of the tables that get rows */
    public Seeds(Schema schema, Dialect dialect) {
        this(schema, dialect, 0);
    }

    /**
     * Rows beside those that earlier rounds put in.
     *
     * @param round 0 for the first
     */
    public Seeds(Schema schema, Dialect dialect, int round) {
        this.schema = schema;
        this.first = round * ROWS;
        this.dialect = dialect;
        this.values = new SampleValues(schema, dialect);
    }

    /** Statements that insert, tables that others refer to first. */
    public List<String> inserts() {
        return TableOrder.of(schema.tables()).stream()
                .flatMap(table -> inserts(table).stream())
                .toList();
    }

    /** Statements that insert into one table. */
    List<String> inserts(Table table) {
        List<String> inserts = new ArrayList<>();
        for (int row = first + 1; row <= first + ROWS; row++) {
            insert(table, row).ifPresent(inserts::add);
        }
        return inserts;
    }

    private Optional<String> insert(Table table, int row) {
        List<String> names = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (Column column : table.columns()) {
            if (isGiven(column)) {
                Optional<String> value = value(table, column, row);
                if (value.isEmpty() && !column.nullable() && column.value() instanceof ColumnValue.Given) {
                    return Optional.empty();
                }
                value.ifPresent(sql -> {
                    names.add(dialect.quoteIfNeeded(column.name()));
                    given.add(sql);
                });
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("INSERT INTO " + dialect.name(table.name()) + " (" + String.join(", ", names)
                        + ") VALUES (" + String.join(", ", given) + ")");
    }

    private static boolean isGiven(Column column) {
        return switch (column.value()) {
            case ColumnValue.Given given -> true;
            case ColumnValue.Literal literal -> true;
            case ColumnValue.Expression expression -> false;
            case ColumnValue.Identity identity -> false;
            case ColumnValue.Generated generated -> false;
        };
    }

    private Optional<String> value(Table table, Column column, int row) {
        if (column.nullable() && row % 3 == 0) {
            return Optional.of("NULL");
        }
        Optional<ForeignKey> reference = table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column.name()))
                .findFirst();
        if (reference.isEmpty()) {
            return word(table, column, row).or(() -> values.of(column.type(), row));
        }
        ForeignKey key = reference.get();
        if (key.target().equals(table.name())) {
            return column.nullable() ? Optional.of("NULL") : Optional.empty();
        }
        String target = key.targetColumns().get(key.columns().indexOf(column.name()));
        String order = key.targetColumns().stream().map(dialect::quoteIfNeeded).collect(Collectors.joining(", "));
        return Optional.of("(SELECT " + dialect.quoteIfNeeded(target) + " FROM " + dialect.name(key.target())
                + " ORDER BY " + order + " LIMIT 1 OFFSET " + (row - first - 1) + ")");
    }

    /** One of the words that a check allows, where it lists them. */
    private Optional<String> word(Table table, Column column, int row) {
        return table.checks().stream()
                .flatMap(check -> ListedWords.find(check.sql(), column.name()).stream())
                .map(ListedWords::words)
                .findFirst()
                .map(words -> dialect.text(words.get(row % words.size())));
    }
}
