package dev.coppice.schema.ddl;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Table;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.dialect.Ability;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Spells one table, one fact per line; or one of its facts, to be added to the table when it stands. */
public record CreateTable(Dialect dialect, Table table) {

    /** The statement, with those of its references that can be made at once. */
    public String statement(List<ForeignKey> foreignKeys) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(column(column)));
        table.primaryKey().filter(key -> !isAtColumn(key)).ifPresent(key -> lines.add(primaryKey(key)));
        table.uniqueConstraints().forEach(key -> lines.add(unique(key)));
        foreignKeys.forEach(key -> lines.add(foreignKey(key)));
        table.checks().forEach(check -> lines.add(check(check)));
        return "CREATE TABLE " + dialect.name(table.name()) + " (\n    " + String.join(",\n    ", lines) + "\n)"
                + dialect.tableSuffix(table);
    }

    /** A reference as a constraint of the table. */
    public String foreignKey(ForeignKey key) {
        return named(dialect, key.name()) + "FOREIGN KEY (" + dialect.names(key.columns()) + ") REFERENCES "
                + dialect.target(table.name(), key.target()) + " (" + dialect.names(key.targetColumns()) + ")"
                + action(" ON DELETE ", key.onDelete()) + action(" ON UPDATE ", key.onUpdate())
                + deferral(key.deferral());
    }

    /** The beginning of a constraint that may have a name. */
    static String named(Dialect dialect, @Nullable String name) {
        return name == null ? "" : "CONSTRAINT " + dialect.quoteIfNeeded(name) + " ";
    }

    /** A column with all that is said about it, but without the key. */
    public String columnWithoutKey(Column column) {
        return new CreateTable(dialect, table.withConstraints(Constraints.NONE)).column(column);
    }

    /** A column with all that is said about it; with its key, if it is the whole of it. */
    public String column(Column column) {
        List<String> words = new ArrayList<>();
        words.add(dialect.quoteIfNeeded(column.name()));
        words.add(dialect.type(column));
        if (column.collation() != null) {
            words.add(dialect.collation(column.collation()));
        }
        words.add(value(column));
        if (!column.nullable() && !isNeverNullAnyway(column)) {
            words.add("NOT NULL");
        }
        table.primaryKey()
                .filter(key -> isAtColumn(key) && key.columns().contains(column.name()))
                .ifPresent(key -> words.add(dialect.keyAtColumn(table, column, key)));
        if (column.comment() != null && dialect.can(Ability.COMMENT_CLAUSES)) {
            words.add("COMMENT " + dialect.text(column.comment()));
        }
        words.removeIf(String::isEmpty);
        return String.join(" ", words);
    }

    /** Where a column's value comes from; empty where it is given. */
    public String value(Column column) {
        return switch (column.value()) {
            case ColumnValue.Given given -> "";
            case ColumnValue.Literal(String text) -> "DEFAULT " + dialect.literal(text, column.type());
            case ColumnValue.Expression(String sql) -> "DEFAULT " + dialect.defaultExpression(sql);
            case ColumnValue.Identity(var mode) -> dialect.identity(mode);
            case ColumnValue.Generated generated -> dialect.generated(generated);
        };
    }

    private boolean isNeverNullAnyway(Column column) {
        boolean isKey = table.primaryKey()
                .filter(key -> key.columns().contains(column.name()))
                .isPresent();
        boolean counts = column.value() instanceof ColumnValue.Identity;
        return counts || (isKey && dialect.can(Ability.KEYS_ARE_NEVER_NULL));
    }

    private boolean isAtColumn(PrimaryKey key) {
        boolean counts = table.columns().stream()
                .anyMatch(column ->
                        key.columns().contains(column.name()) && column.value() instanceof ColumnValue.Identity);
        return key.columns().size() == 1 && (key.name() == null || counts);
    }

    /** The primary key as a constraint of the table. */
    public String primaryKey(PrimaryKey key) {
        return named(dialect, key.name()) + "PRIMARY KEY (" + dialect.names(key.columns()) + ")";
    }

    /** A unique constraint as a constraint of the table. */
    public String unique(UniqueConstraint key) {
        return named(dialect, dialect.name(table, key)) + "UNIQUE " + (key.nullsDistinct() ? "" : "NULLS NOT DISTINCT ")
                + "(" + dialect.names(key.columns()) + ")" + deferral(key.deferral());
    }

    /** A check as a constraint of the table. */
    public String check(Check check) {
        return named(dialect, check.name()) + "CHECK (" + check.sql() + ")";
    }

    private static String action(String when, ForeignKey.Action action) {
        return action == ForeignKey.Action.NO_ACTION ? "" : when + words(action);
    }

    private static String deferral(ForeignKey.Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    private static String words(Enum<?> value) {
        return value.name().replace('_', ' ').toUpperCase(Locale.ROOT);
    }
}
