package dev.coppice.schema.ddl;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.Domain;
import dev.coppice.schema.Index;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import dev.coppice.schema.dialect.Ability;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spells what is not a table: schemas, types, counters, views, and comments on all of them. */
public record Spelling(Dialect dialect) {

    /** The statement that makes a schema to put things into. */
    public String schema(String name) {
        return "CREATE SCHEMA " + dialect.quoteIfNeeded(name);
    }

    /** The statement that makes a domain. */
    public String domain(Domain domain) {
        String spelling = domain.spelling();
        String defaultSql = domain.defaultSql();
        String type = spelling == null ? dialect.spell(domain.type()) : spelling;
        String value = defaultSql == null ? "" : " DEFAULT " + defaultSql;
        String checks = domain.checks().stream().map(this::domainCheck).collect(Collectors.joining());
        return "CREATE DOMAIN " + dialect.name(domain.name()) + " AS " + type + value
                + (domain.nullable() ? "" : " NOT NULL") + checks;
    }

    private String domainCheck(Check check) {
        return " " + CreateTable.named(dialect, check.name()) + "CHECK (" + check.sql() + ")";
    }

    /** The statement that makes a counter. */
    public String sequence(Sequence sequence) {
        StringBuilder sql = new StringBuilder("CREATE SEQUENCE " + dialect.name(sequence.name()));
        boolean up = sequence.increment() > 0;
        append(sql, " START WITH ", sequence.start(), up ? sequence.minimum() : sequence.maximum());
        append(sql, " INCREMENT BY ", sequence.increment(), 1);
        append(sql, " MINVALUE ", sequence.minimum(), up ? 1 : Long.MIN_VALUE);
        append(sql, " MAXVALUE ", sequence.maximum(), up ? Long.MAX_VALUE : -1);
        return sql + (sequence.cycle() ? " CYCLE" : "");
    }

    private static void append(StringBuilder sql, String words, long value, long usual) {
        if (value != usual) {
            sql.append(words).append(value);
        }
    }

    /** The statement that makes a counter count in another way. */
    public String alteration(Sequence current, Sequence wanted) {
        StringBuilder sql = new StringBuilder("ALTER SEQUENCE " + dialect.name(wanted.name()));
        append(sql, " MINVALUE ", wanted.minimum(), current.minimum());
        append(sql, " MAXVALUE ", wanted.maximum(), current.maximum());
        append(sql, " START WITH ", wanted.start(), current.start());
        append(sql, " INCREMENT BY ", wanted.increment(), current.increment());
        String cycle = wanted.cycle() ? " CYCLE" : " NO CYCLE";
        return sql + (wanted.cycle() == current.cycle() ? "" : cycle);
    }

    /** The statements that make a view, its comments and its indexes. */
    public List<String> view(View view) {
        List<String> statements = new ArrayList<>();
        statements.add(dialect.createView(view));
        if (dialect.can(Ability.COMMENT_STATEMENTS)) {
            if (view.comment() != null) {
                statements.add(
                        comment(view.materialized() ? "MATERIALIZED VIEW" : "VIEW", view.name(), view.comment()));
            }
            statements.addAll(columnComments(view.name(), view.columns()));
        }
        view.indexes().forEach(index -> statements.addAll(index(view.name(), index)));
        return statements;
    }

    /** The statements that make an index and its comment, where that is not part of it. */
    public List<String> index(TableName table, Index index) {
        List<String> statements = new ArrayList<>();
        statements.add(dialect.createIndex(table, index));
        if (index.comment() != null && dialect.can(Ability.COMMENT_STATEMENTS)) {
            statements.add(comment(table, index));
        }
        return statements;
    }

    /** The statement that comments on an index of a table, or takes its comment away. */
    public String comment(TableName table, Index index) {
        return comment("INDEX", new TableName(table.schema(), index.name()), index.comment());
    }

    /** The statements that comment on a table and its columns; none where comments are part of the table. */
    public List<String> comments(Table table) {
        if (!dialect.can(Ability.COMMENT_STATEMENTS)) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        if (table.comment() != null) {
            statements.add(comment("TABLE", table.name(), table.comment()));
        }
        statements.addAll(columnComments(table.name(), table.columns()));
        return statements;
    }

    private List<String> columnComments(TableName table, List<Column> columns) {
        return columns.stream()
                .filter(column -> column.comment() != null)
                .map(column -> comment(table, column))
                .toList();
    }

    /** The statement that comments on a column, or takes its comment away. */
    public String comment(TableName table, Column column) {
        return "COMMENT ON COLUMN " + dialect.name(table) + "." + dialect.quoteIfNeeded(column.name()) + " IS "
                + text(column.comment());
    }

    /** The statement that comments on a thing of some kind, or takes its comment away. */
    public String comment(String kind, TableName name, @Nullable String comment) {
        return "COMMENT ON " + kind + " " + dialect.name(name) + " IS " + text(comment);
    }

    private String text(@Nullable String comment) {
        return comment == null ? "NULL" : dialect.text(comment);
    }
}
