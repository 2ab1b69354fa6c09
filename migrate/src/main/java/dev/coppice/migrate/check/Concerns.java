package dev.coppice.migrate.check;

import dev.coppice.migrate.Finding.Code;
import dev.coppice.migrate.check.Concern.Effect;
import dev.coppice.schema.Change;
import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Part;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may matter about the changes between two schemas. Decides nothing by the rows: it says how to ask for them. */
final class Concerns {

    private final Schema current;
    private final SchemaRenames renames;
    private final Fillings fillings;
    private final Dialect dialect;
    private final WordsAndNumbers meanings;
    private final List<Concern> concerns = new ArrayList<>();

    private Concerns(Schema current, SchemaDiff diff, Fillings fillings, Dialect dialect) {
        this.current = current;
        this.renames = diff.renames();
        this.fillings = fillings;
        this.dialect = dialect;
        this.meanings = new WordsAndNumbers(current, diff.changes(), dialect);
    }

    /**
     * The concerns in the order of the changes.
     *
     * @param fillings what rows without a value get
     */
    static List<Concern> of(Schema current, SchemaDiff diff, Fillings fillings, Dialect dialect) {
        Concerns run = new Concerns(current, diff, fillings, dialect);
        diff.changes().forEach(run::look);
        return List.copyOf(run.concerns);
    }

    private void look(Change change) {
        switch (change) {
            case Change.Dropped(Part part) -> dropped(part);
            case Change.Added(Part part) -> added(part);
            case Change.Altered(Part before, Part after) -> altered(before, after);
        }
    }

    private void dropped(Part part) {
        switch (part) {
            case Part.WholeTable(Table table) ->
                tell(
                        about(Code.DROPS_TABLE, table, table.name().toString()),
                        "the table and its rows are gone",
                        rows(table).all());
            case Part.TableColumn(TableName name, Column column, int position) -> {
                Table table = current.table(name);
                Probe probe = column.value() instanceof ColumnValue.Generated
                        ? null
                        : rows(table).given(column.name());
                tell(
                        about(Code.DROPS_COLUMN, table, name + "." + column.name()),
                        "the column and its values are gone",
                        probe);
            }
            default -> {}
        }
    }

    private void added(Part part) {
        switch (part) {
            case Part.TableColumn(TableName name, Column column, int position) -> newColumn(name, column);
            case Part.TableKey(TableName name, PrimaryKey key) -> key(name, key);
            case Part.TableUnique(TableName name, UniqueConstraint unique) -> unique(name, unique.columns());
            case Part.TableReference(TableName name, ForeignKey key) -> reference(name, key);
            case Part.TableCheck(TableName name, Check check) -> check(name, check);
            case Part.TableIndex(TableName name, Index index) when index.unique() -> uniqueIndex(name, index);
            default -> {}
        }
    }

    private void altered(Part before, Part after) {
        switch (after) {
            case Part.TableColumn(TableName name, Column column, int position)
            when before instanceof Part.TableColumn(TableName was, Column old, int place) -> {
                ColumnRisk risk = new ColumnRisk(dialect, rows(current.table(was)), name + "." + column.name());
                meanings.of(risk.rows(), old, name, column)
                        .or(() -> risk.ofType(old, column))
                        .ifPresent(concerns::add);
                missingValues(risk, old, column);
            }
            case Part.SchemaEnum(EnumType type)
            when before instanceof Part.SchemaEnum(EnumType old) -> {
                List<String> gone = gone(old.values(), type.values());
                if (!gone.isEmpty()) {
                    words(type.name(), gone);
                }
            }
            case Part.TableReference(TableName name, ForeignKey key)
            when before instanceof Part.TableReference(TableName was, ForeignKey old)
                    && leadsWhereItLed(old, name, key) -> {}
            case Part.TableUnique(TableName name, UniqueConstraint unique)
            when before instanceof Part.TableUnique(TableName was, UniqueConstraint old)
                    && old.columns().equals(unique.columns()) -> {}
            case Part.TableIndex(TableName name, Index index)
            when before instanceof Part.TableIndex(TableName was, Index old)
                    && old.unique()
                    && old.parts().equals(index.parts())
                    && Objects.equals(old.predicate(), index.predicate()) -> {}
            default -> added(after);
        }
    }

    /** Words that go, wherever rows may have them. */
    private void words(TableName list, List<String> gone) {
        String words = "no longer allowed: " + String.join(", ", gone);
        List<Concern> ofColumns = current.tables().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.type().equals(new SqlType.Named(list)))
                        .map(column -> new Concern(
                                Code.DROPS_WORD,
                                table.name(),
                                table.name() + "." + column.name(),
                                words,
                                rows(table).having(column.name(), gone),
                                Effect.IN_THE_WAY,
                                "Give these rows other words first, or keep the word")))
                .toList();
        concerns.addAll(ofColumns);
        if (ofColumns.isEmpty()) {
            tell(new About(Code.DROPS_WORD, null, list.toString()), words, null);
        }
    }

    private void missingValues(ColumnRisk risk, Column old, Column column) {
        if (old.nullable() && !column.nullable()) {
            concerns.add(risk.ofMissingValues(old, filling(risk.subject(), column)));
        }
    }

    private void newColumn(TableName name, Column column) {
        boolean needsValue = !column.nullable() && column.value() instanceof ColumnValue.Given;
        standing(name).ifPresent(table -> {
            String subject = name + "." + column.name();
            ColumnRisk risk = new ColumnRisk(dialect, rows(table), subject);
            if (needsValue) {
                concerns.add(risk.ofNewColumn(filling(subject, column)));
            }
            risk.ofDefault(column).ifPresent(concerns::add);
        });
    }

    private @Nullable String filling(String subject, Column column) {
        for (Map.Entry<TableName, Map<String, String>> table : fillings.sql().entrySet()) {
            if (subject.equals(table.getKey() + "." + column.name())) {
                return table.getValue().get(column.name());
            }
        }
        return null;
    }

    private void key(TableName name, PrimaryKey key) {
        standing(name)
                .ifPresent(table -> block(
                        about(Code.ADDS_KEY, table, name.toString()),
                        "(%s) must be unique".formatted(String.join(", ", key.columns())),
                        all(name, table, key.columns()) ? rows(table).repeated(old(name, key.columns())) : null,
                        "Make the values differ, or leave the key as it is"));
    }

    private void unique(TableName name, List<String> columns) {
        standing(name)
                .ifPresent(table -> block(
                        about(Code.ADDS_UNIQUE, table, name.toString()),
                        "(%s) must be unique".formatted(String.join(", ", columns)),
                        all(name, table, columns) ? rows(table).repeated(old(name, columns)) : null,
                        "Make the values differ, or take the rows together"));
    }

    private void uniqueIndex(TableName name, Index index) {
        boolean isPlain = index.predicate() == null && index.parts().stream().noneMatch(IndexPart::expression);
        if (isPlain) {
            unique(name, index.parts().stream().map(IndexPart::what).toList());
        } else {
            standing(name)
                    .ifPresent(table -> tell(
                            about(Code.ADDS_UNIQUE, table, name.toString()),
                            "the index %s must be unique".formatted(index.name()),
                            null));
        }
    }

    private void reference(TableName name, ForeignKey key) {
        standing(name).filter(table -> all(name, table, key.columns())).ifPresent(table -> {
            List<String> columns = old(name, key.columns());
            TableName target = renames.findOldTable(key.target()).orElse(key.target());
            Probe probe = current.findTable(target)
                    .filter(found -> all(key.target(), found, key.targetColumns()))
                    .map(found -> rows(table).orphans(columns, found, old(key.target(), key.targetColumns())))
                    .orElseGet(() -> rows(table).given(columns.getFirst()));
            block(
                    about(Code.ADDS_REFERENCE, table, name + "." + String.join(",", key.columns())),
                    "every value must be found in %s".formatted(key.target()),
                    probe,
                    "Correct or empty the values that lead nowhere, or add the rows that they mean");
        });
    }

    /** Whether every value that the old reference lets stand is one for the new one. */
    private boolean leadsWhereItLed(ForeignKey old, TableName name, ForeignKey key) {
        return renames.table(old.target()).equals(key.target())
                && old(name, key.columns()).equals(old.columns())
                && old(key.target(), key.targetColumns()).equals(old.targetColumns());
    }

    private void check(TableName name, Check check) {
        boolean isRenamed = !renames.ofColumns(oldName(name)).isEmpty();
        standing(name)
                .ifPresent(table -> block(
                        about(Code.ADDS_CHECK, table, name.toString()),
                        check.name() == null
                                ? "each row must satisfy a check"
                                : "each row must satisfy " + check.name(),
                        isRenamed || !mentionsOnlyWhatIsThere(table, check)
                                ? null
                                : rows(table).where("NOT (" + check.sql() + ")"),
                        "Correct the rows that do not"));
    }

    /** A check of a column that is only coming cannot be asked about. */
    private static boolean mentionsOnlyWhatIsThere(Table table, Check check) {
        return table.columns().stream().anyMatch(column -> check.sql().contains(column.name()));
    }

    /** The table that stands now under a name of then. */
    private Optional<Table> standing(TableName wanted) {
        return current.findTable(oldName(wanted));
    }

    private TableName oldName(TableName wanted) {
        return renames.findOldTable(wanted).orElse(wanted);
    }

    private List<String> old(TableName wanted, List<String> columns) {
        TableName was = oldName(wanted);
        return columns.stream()
                .map(column -> renames.findOldColumn(was, column).orElse(column))
                .toList();
    }

    private boolean all(TableName wanted, Table table, List<String> columns) {
        return old(wanted, columns).stream()
                .allMatch(column -> table.findColumn(column).isPresent());
    }

    private Rows rows(Table table) {
        return new Rows(dialect, table);
    }

    private static List<String> gone(List<String> before, List<String> after) {
        return before.stream().filter(word -> !after.contains(word)).toList();
    }

    /** What a concern is about. */
    private record About(Code code, @Nullable TableName table, String subject) {}

    private static About about(Code code, Table table, String subject) {
        return new About(code, table.name(), subject);
    }

    private void tell(About about, String words, @Nullable Probe probe) {
        concerns.add(new Concern(about.code(), about.table(), about.subject(), words, probe, Effect.TOLD, ""));
    }

    private void block(About about, String words, @Nullable Probe probe, String remedy) {
        concerns.add(
                new Concern(about.code(), about.table(), about.subject(), words, probe, Effect.IN_THE_WAY, remedy));
    }

    /** Whether two types hold values of one kind. */
    static boolean isOfOneKind(SqlType one, SqlType other) {
        return one.getClass() == other.getClass();
    }
}
