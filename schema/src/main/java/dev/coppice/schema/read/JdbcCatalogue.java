package dev.coppice.schema.read;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads any engine that has a JDBC driver, by what every driver tells: tables, columns and keys. Keys are asked for table
 * by table, because drivers need not answer for all tables at once.
 */
record JdbcCatalogue(Connection connection) implements Catalogue {

    private record ColumnRow(TableName table, Column column) {}

    private record KeyRow(int position, @Nullable String name, String column) {}

    private record ReferenceRow(
            int position,
            @Nullable String name,
            TableName target,
            String column,
            String targetColumn,
            Actions actions) {}

    private record Actions(short onDelete, short onUpdate, short deferral) {}

    @Override
    public Coverage coverage() {
        return Coverage.TABLES_COLUMNS_AND_KEYS;
    }

    @Override
    public Schema read(Scope scope) throws SQLException {
        return new Reading(connection.getMetaData(), connection.getCatalog(), defaultSchema(), scope).schema();
    }

    private @Nullable String defaultSchema() throws SQLException {
        try {
            return connection.getSchema();
        } catch (AbstractMethodError driverFromBeforeJava7) {
            return null;
        }
    }

    /** One walk through the metadata. */
    private record Reading(
            DatabaseMetaData metadata,
            @Nullable String catalog,
            @Nullable String defaultSchema,
            Scope scope) {

        Schema schema() throws SQLException {
            Map<TableName, String> kinds = kinds();
            Map<TableName, List<ColumnRow>> columns = Rows.grouped(columns(), ColumnRow::table);
            List<Table> tables = new ArrayList<>();
            List<View> views = new ArrayList<>();
            for (Map.Entry<TableName, String> entry : kinds.entrySet()) {
                TableName name = entry.getKey();
                List<Column> own = columns.getOrDefault(name, List.of()).stream()
                        .map(ColumnRow::column)
                        .toList();
                if (entry.getValue().contains("VIEW")) {
                    views.add(new View(name, own, "", false, null));
                } else {
                    tables.add(Table.of(name, own, constraints(name)));
                }
            }
            return new Schema(tables, views, List.of(), List.of(), List.of(), List.of());
        }

        private Map<TableName, String> kinds() throws SQLException {
            Map<TableName, String> kinds = new LinkedHashMap<>();
            try (ResultSet rows = metadata.getTables(
                    catalog, schemaPattern(), "%", new String[] {"TABLE", "BASE TABLE", "VIEW", "PARTITIONED TABLE"})) {
                while (rows.next()) {
                    TableName name = name(rows, "TABLE_SCHEM", "TABLE_NAME");
                    if (isWanted(rows.getString("TABLE_SCHEM")) && scope.covers(name)) {
                        kinds.put(name, rows.getString("TABLE_TYPE"));
                    }
                }
            }
            return kinds;
        }

        private List<ColumnRow> columns() throws SQLException {
            try (ResultSet rows = metadata.getColumns(catalog, schemaPattern(), "%", "%")) {
                return Rows.collect(rows, row -> new ColumnRow(name(row, "TABLE_SCHEM", "TABLE_NAME"), column(row)));
            }
        }

        /** Just the default schema where no other is asked for; its name is a pattern to JDBC, hence the second look. */
        private @Nullable String schemaPattern() {
            return scope.schemas().isEmpty() ? defaultSchema : null;
        }

        private boolean isWanted(@Nullable String schema) {
            return schema == null || scope.coversSchema(schema, defaultSchema == null ? schema : defaultSchema);
        }

        private static Column column(ResultSet row) throws SQLException {
            Integer size = row.getObject("COLUMN_SIZE") == null ? null : Integer.valueOf(row.getInt("COLUMN_SIZE"));
            Integer digits =
                    row.getObject("DECIMAL_DIGITS") == null ? null : Integer.valueOf(row.getInt("DECIMAL_DIGITS"));
            String typeName = row.getString("TYPE_NAME");
            SqlType type = JdbcTypes.of(row.getInt("DATA_TYPE"), typeName, size, digits);
            boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
            String remarks = row.getString("REMARKS");
            String comment = remarks == null || remarks.isEmpty() ? null : remarks;
            return new Column(
                    row.getString("COLUMN_NAME"),
                    type,
                    spelling(typeName, type),
                    nullable,
                    value(row, type),
                    null,
                    comment);
        }

        private static String spelling(String name, SqlType type) {
            return switch (type) {
                case SqlType.Text(Integer length, boolean fixed)
                when length != null && !name.contains("(") -> name + "(" + length + ")";
                case SqlType.Binary(Integer length, boolean fixed)
                when length != null && !name.contains("(") -> name + "(" + length + ")";
                case SqlType.Decimal(Integer precision, int scale)
                when precision != null && !name.contains("(") -> name + "(" + precision + ", " + scale + ")";
                default -> name;
            };
        }

        private static ColumnValue value(ResultSet row, SqlType type) throws SQLException {
            String sql = row.getString("COLUMN_DEF");
            if ("YES".equals(row.getString("IS_AUTOINCREMENT"))) {
                return new ColumnValue.Identity(ColumnValue.Identity.Mode.BY_DEFAULT);
            }
            if ("YES".equals(row.getString("IS_GENERATEDCOLUMN"))) {
                return new ColumnValue.Generated(sql == null ? "" : sql, true);
            }
            return sql == null ? ColumnValue.GIVEN : StandardDefaults.of(sql.strip(), type);
        }

        private Constraints constraints(TableName name) throws SQLException {
            PrimaryKey primaryKey = primaryKey(name);
            List<UniqueConstraint> unique = unique(name).stream()
                    .filter(key -> primaryKey == null || !key.columns().equals(primaryKey.columns()))
                    .toList();
            return new Constraints(primaryKey, foreignKeys(name), unique, List.of());
        }

        private @Nullable PrimaryKey primaryKey(TableName name) throws SQLException {
            try (ResultSet rows = metadata.getPrimaryKeys(catalog, schemaOf(name), name.name())) {
                List<KeyRow> key = new ArrayList<>(Rows.collect(
                        rows,
                        row -> new KeyRow(
                                row.getInt("KEY_SEQ"), row.getString("PK_NAME"), row.getString("COLUMN_NAME"))));
                key.sort(Comparator.comparingInt(KeyRow::position));
                return key.isEmpty()
                        ? null
                        : new PrimaryKey(
                                key.get(0).name(),
                                key.stream().map(KeyRow::column).toList());
            }
        }

        /** JDBC tells unique indexes, not constraints; for a reader of tables they mean the same. */
        private List<UniqueConstraint> unique(TableName name) throws SQLException {
            try (ResultSet rows = metadata.getIndexInfo(catalog, schemaOf(name), name.name(), true, true)) {
                List<KeyRow> parts = Rows.collect(
                                rows,
                                row -> new KeyRow(
                                        row.getInt("ORDINAL_POSITION"),
                                        row.getString("INDEX_NAME"),
                                        Objects.requireNonNullElse(row.getString("COLUMN_NAME"), "")))
                        .stream()
                        .filter(part -> part.name() != null)
                        .toList();
                return Rows.grouped(parts, part -> String.valueOf(part.name())).entrySet().stream()
                        .filter(entry -> entry.getValue().stream()
                                .noneMatch(part -> part.column().isEmpty()))
                        .map(entry -> UniqueConstraint.of(
                                entry.getKey(),
                                entry.getValue().stream().map(KeyRow::column).toArray(String[]::new)))
                        .toList();
            }
        }

        private List<ForeignKey> foreignKeys(TableName name) throws SQLException {
            try (ResultSet rows = metadata.getImportedKeys(catalog, schemaOf(name), name.name())) {
                List<ReferenceRow> pairs = Rows.collect(rows, this::reference);
                Collection<List<ReferenceRow>> keys = new ArrayList<>();
                List<ReferenceRow> current = List.of();
                for (ReferenceRow pair : pairs) {
                    if (pair.position() == 1 || current.isEmpty()) {
                        current = new ArrayList<>();
                        keys.add(current);
                    }
                    current.add(pair);
                }
                return keys.stream().map(Reading::foreignKey).toList();
            }
        }

        private ReferenceRow reference(ResultSet row) throws SQLException {
            return new ReferenceRow(
                    row.getInt("KEY_SEQ"),
                    row.getString("FK_NAME"),
                    name(row, "PKTABLE_SCHEM", "PKTABLE_NAME"),
                    row.getString("FKCOLUMN_NAME"),
                    row.getString("PKCOLUMN_NAME"),
                    new Actions(
                            row.getShort("DELETE_RULE"), row.getShort("UPDATE_RULE"), row.getShort("DEFERRABILITY")));
        }

        private static ForeignKey foreignKey(List<ReferenceRow> pairs) {
            ReferenceRow first = pairs.get(0);
            return new ForeignKey(
                    first.name(),
                    pairs.stream().map(ReferenceRow::column).toList(),
                    first.target(),
                    pairs.stream().map(ReferenceRow::targetColumn).toList(),
                    action(first.actions().onDelete()),
                    action(first.actions().onUpdate()),
                    deferral(first.actions().deferral()));
        }

        private static ForeignKey.Action action(int rule) {
            return switch (rule) {
                case DatabaseMetaData.importedKeyCascade -> ForeignKey.Action.CASCADE;
                case DatabaseMetaData.importedKeySetNull -> ForeignKey.Action.SET_NULL;
                case DatabaseMetaData.importedKeySetDefault -> ForeignKey.Action.SET_DEFAULT;
                case DatabaseMetaData.importedKeyRestrict -> ForeignKey.Action.RESTRICT;
                default -> ForeignKey.Action.NO_ACTION;
            };
        }

        private static ForeignKey.Deferral deferral(int rule) {
            return switch (rule) {
                case DatabaseMetaData.importedKeyInitiallyDeferred -> ForeignKey.Deferral.INITIALLY_DEFERRED;
                case DatabaseMetaData.importedKeyInitiallyImmediate -> ForeignKey.Deferral.INITIALLY_IMMEDIATE;
                default -> ForeignKey.Deferral.NOT_DEFERRABLE;
            };
        }

        private TableName name(ResultSet row, String schemaColumn, String nameColumn) throws SQLException {
            String schema = row.getString(schemaColumn);
            boolean goesWithoutSaying = schema == null || schema.isEmpty() || schema.equals(defaultSchema);
            return new TableName(goesWithoutSaying ? null : schema, row.getString(nameColumn));
        }

        private @Nullable String schemaOf(TableName name) {
            return name.findSchema().orElse(defaultSchema);
        }
    }
}
