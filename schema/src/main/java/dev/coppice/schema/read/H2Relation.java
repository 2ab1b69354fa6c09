package dev.coppice.schema.read;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import dev.coppice.schema.read.H2Types.H2Type;
import dev.coppice.schema.read.H2Types.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table or view of H2 while its parts are brought together. */
final class H2Relation {

    final TableName name;
    final Kind kind;
    final @Nullable String comment;
    final List<Column> columns = new ArrayList<>();
    final List<ForeignKey> foreignKeys = new ArrayList<>();
    final List<UniqueConstraint> unique = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();
    final List<Index> indexes = new ArrayList<>();
    final List<Trigger> triggers = new ArrayList<>();

    @Nullable
    PrimaryKey primaryKey;

    String query = "";

    /** What the catalogue calls a table of some class. */
    enum Kind {
        TABLE,
        VIEW,
        MATERIALIZED_VIEW
    }

    H2Relation(TableName name, Kind kind, @Nullable String comment) {
        this.name = name;
        this.kind = kind;
        this.comment = comment;
    }

    Table table() {
        Constraints constraints = new Constraints(primaryKey, foreignKeys, unique, checks);
        return new Table(name, columns, constraints, indexes, triggers, null, comment);
    }

    View view() {
        return new View(name, columns, query, kind == Kind.MATERIALIZED_VIEW, comment, indexes, triggers);
    }

    /** One row of the catalogue's columns. */
    record ColumnRow(
            String schema,
            String table,
            String name,
            H2Type type,
            Values values,
            @Nullable H2Key domain,
            RowRest rest) {

        static ColumnRow of(ResultSet row) throws SQLException {
            String schema = row.getString("table_schema");
            String table = row.getString("table_name");
            Owner owner = new Owner(schema, table, row.getString("dtd_identifier"));
            return new ColumnRow(
                    schema,
                    table,
                    row.getString("column_name"),
                    H2Type.of(owner, row.getString("spelling"), row),
                    Values.of(row),
                    row.getString("domain_name") == null ? null : H2Key.of(row, "domain"),
                    new RowRest(row.getString("is_nullable").equals("YES"), row.getString("remarks")));
        }

        Column column(H2Types types) {
            SqlType shape = types.of(type);
            return new Column(
                    name,
                    domain == null ? shape : types.named(domain),
                    domain == null ? type.spelling() : types.spell(domain),
                    rest.nullable(),
                    values.value(shape),
                    null,
                    rest.comment());
        }
    }

    /** What else a column says. */
    record RowRest(boolean nullable, @Nullable String comment) {}

    /** The places in which a column says where its value comes from. */
    record Values(
            @Nullable String identity,
            @Nullable String generated,
            @Nullable String defaultSql,
            @Nullable String onUpdate,
            boolean onNull) {

        static Values of(ResultSet row) throws SQLException {
            return new Values(
                    row.getString("identity_generation"),
                    row.getString("generation_expression"),
                    row.getString("column_default"),
                    row.getString("column_on_update"),
                    row.getBoolean("default_on_null"));
        }

        ColumnValue value(SqlType type) {
            if (identity != null) {
                boolean always = identity.equals("ALWAYS");
                return new ColumnValue.Identity(
                        always ? ColumnValue.Identity.Mode.ALWAYS : ColumnValue.Identity.Mode.BY_DEFAULT);
            }
            if (generated != null) {
                return new ColumnValue.Generated(generated, true);
            }
            if (onUpdate != null || onNull) {
                return new ColumnValue.Expression(withMore(defaultSql == null ? "NULL" : defaultSql));
            }
            return defaultSql == null ? ColumnValue.GIVEN : StandardDefaults.of(defaultSql, type);
        }

        /** H2's extras go with the default, so that they are seen and written back. */
        private String withMore(String sql) {
            return sql + (onUpdate == null ? "" : " ON UPDATE " + onUpdate) + (onNull ? " DEFAULT ON NULL" : "");
        }
    }
}
