package dev.coppice.schema.ddl;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Ability;
import dev.coppice.schema.dialect.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Says the same with what an engine has: a named list of words becomes a list at the column, a list at the column becomes
 * a check, a domain becomes its type.
 */
final class Translation {

    private final Dialect dialect;
    private final Map<TableName, SqlType> named = new HashMap<>();

    private Translation(Dialect dialect, Schema schema) {
        this.dialect = dialect;
        if (!dialect.can(Ability.ENUM_TYPES)) {
            schema.enums().forEach(type -> named.put(type.name(), new SqlType.Choice(type.values())));
        }
        if (!dialect.can(Ability.DOMAINS)) {
            schema.domains().forEach(domain -> named.put(domain.name(), domain.type()));
        }
    }

    static Schema into(Dialect dialect, Schema schema) {
        refuseWhatCannotBeSaid(dialect, schema);
        Translation translation = new Translation(dialect, schema);
        List<EnumType> enums = dialect.can(Ability.ENUM_TYPES) ? schema.enums() : List.of();
        List<Domain> domains = dialect.can(Ability.DOMAINS) ? schema.domains() : List.of();
        List<Table> tables = schema.tables().stream().map(translation::table).toList();
        return new Schema(tables, schema.views(), enums, domains, schema.sequences(), schema.routines());
    }

    private static void refuseWhatCannotBeSaid(Dialect dialect, Schema schema) {
        if (!schema.sequences().isEmpty() && !dialect.can(Ability.SEQUENCES)) {
            throw new Problem(
                    "%s has no sequences, and the schema has '%s'"
                            .formatted(
                                    dialect.product(), schema.sequences().get(0).name()),
                    "Leave the sequence out, or use an identity column in its place");
        }
    }

    private Table table(Table table) {
        List<Column> columns = table.columns().stream().map(this::column).toList();
        List<Check> words = columns.stream().flatMap(this::words).toList();
        return table.withColumns(columns).withConstraints(withChecks(table.constraints(), words));
    }

    private Column column(Column column) {
        return new Column(
                column.name(),
                type(column.type()),
                column.spelling(),
                column.nullable(),
                column.value(),
                column.collation(),
                column.comment());
    }

    private SqlType type(SqlType type) {
        return type instanceof SqlType.Named(TableName name) && named.containsKey(name)
                ? type(named.getOrDefault(name, type))
                : type;
    }

    private Stream<Check> words(Column column) {
        boolean needsCheck = column.spelling() == null && !dialect.can(Ability.ENUM_COLUMNS);
        return needsCheck && column.type() instanceof SqlType.Choice(List<String> values)
                ? Stream.of(
                        new Check(null, dialect.quoteIfNeeded(column.name()) + " IN (" + dialect.texts(values) + ")"))
                : Stream.empty();
    }

    private static Constraints withChecks(Constraints constraints, List<Check> more) {
        return new Constraints(
                constraints.primaryKey(),
                constraints.foreignKeys(),
                constraints.uniqueConstraints(),
                Stream.concat(constraints.checks().stream(), more.stream()).toList());
    }
}
