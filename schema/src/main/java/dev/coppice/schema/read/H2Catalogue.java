package dev.coppice.schema.read;

import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Routine;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.View;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.read.H2Relation.ColumnRow;
import dev.coppice.schema.read.H2Relation.Kind;
import dev.coppice.schema.read.H2Types.H2Type;
import dev.coppice.schema.read.H2Types.Owner;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads H2 2.x from its information schema, table by table of the catalogue rather than by joins, which H2 does slowly
 * there. The questions are in upper case, because H2 can be told not to fold names.
 */
record H2Catalogue(Connection connection) implements Catalogue {

    @Override
    public Schema read(Scope scope) throws SQLException {
        Rows rows = new Rows(connection);
        String defaultSchema =
                rows.list("SELECT CURRENT_SCHEMA", row -> row.getString(1)).get(0);
        List<String> schemas =
                rows.list("SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA", row -> row.getString(1)).stream()
                        .filter(schema -> !schema.equalsIgnoreCase("INFORMATION_SCHEMA"))
                        .filter(schema -> scope.coversSchema(schema, defaultSchema))
                        .toList();
        return new Reading(new H2Rows(rows, schemas), new H2Names(defaultSchema), Dialects.of(connection)).schema();
    }

    /** One walk through the catalogue. */
    private record Reading(H2Rows rows, H2Names names, Dialect dialect) {

        Schema schema() throws SQLException {
            Map<Owner, List<String>> words = words();
            H2Types types = new H2Types(elements(), words, names, dialect);
            Map<H2Key, H2Relation> relations = relations();
            for (ColumnRow row : rows.list(columns(), ColumnRow::of)) {
                H2Relation relation = relations.get(new H2Key(row.schema(), row.table()));
                if (relation != null) {
                    relation.columns.add(row.column(types));
                }
            }
            H2Constraints constraints = H2Constraints.read(rows, names);
            constraints.addTo(relations);
            new H2Indexes(rows).addTo(relations);
            new H2Texts(rows).addTo(relations);
            List<Domain> all = domains(types, constraints);
            return new Schema(
                    tables(relations),
                    views(relations),
                    enums(all),
                    all.stream().filter(domain -> !isEnum(domain)).toList(),
                    sequences(),
                    routines());
        }

        private Map<H2Key, H2Relation> relations() throws SQLException {
            String sql = """
                    SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, TABLE_CLASS, REMARKS
                    FROM INFORMATION_SCHEMA.TABLES
                    WHERE TABLE_SCHEMA = ANY (?) AND TABLE_TYPE IN ('BASE TABLE', 'VIEW')""";
            Map<H2Key, H2Relation> found = new LinkedHashMap<>();
            rows.list(sql, this::relation).forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            List<H2Key> stores = found.entrySet().stream()
                    .filter(entry -> entry.getValue().kind == Kind.MATERIALIZED_VIEW)
                    .map(Map.Entry::getKey)
                    .flatMap(view -> view.stores().stream())
                    .toList();
            stores.forEach(found::remove);
            return found;
        }

        private Map.Entry<H2Key, H2Relation> relation(ResultSet row) throws SQLException {
            H2Key key = H2Key.of(row, "table");
            boolean isView = row.getString("table_type").equals("VIEW");
            boolean isStored = row.getString("table_class").endsWith("MaterializedView");
            Kind kind = isStored ? Kind.MATERIALIZED_VIEW : isView ? Kind.VIEW : Kind.TABLE;
            return Map.entry(key, new H2Relation(names.of(key), kind, row.getString("remarks")));
        }

        private static String columns() {
            return """
                    SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, DTD_IDENTIFIER, IS_NULLABLE, REMARKS,
                           DOMAIN_SCHEMA, DOMAIN_NAME, IDENTITY_GENERATION, GENERATION_EXPRESSION,
                           COLUMN_DEFAULT, COLUMN_ON_UPDATE, DEFAULT_ON_NULL, %s,
                           DATA_TYPE_SQL(TABLE_SCHEMA, TABLE_NAME, 'TABLE', DTD_IDENTIFIER) AS SPELLING
                    FROM INFORMATION_SCHEMA.COLUMNS
                    WHERE TABLE_SCHEMA = ANY (?)
                    ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION""".formatted(H2Type.COLUMNS);
        }

        private Map<Owner, H2Type> elements() throws SQLException {
            String sql = """
                    SELECT OBJECT_SCHEMA, OBJECT_NAME, DTD_IDENTIFIER, %s,
                           DATA_TYPE_SQL(OBJECT_SCHEMA, OBJECT_NAME, OBJECT_TYPE, DTD_IDENTIFIER) AS SPELLING
                    FROM INFORMATION_SCHEMA.ELEMENT_TYPES
                    WHERE OBJECT_SCHEMA = ANY (?) AND OBJECT_TYPE IN ('TABLE', 'DOMAIN')""".formatted(H2Type.COLUMNS);
            return rows
                    .list(sql, row -> H2Type.of(owner(row, "dtd_identifier"), row.getString("spelling"), row))
                    .stream()
                    .collect(Collectors.toMap(H2Type::owner, type -> type, (one, other) -> one));
        }

        private Map<Owner, List<String>> words() throws SQLException {
            String sql = """
                    SELECT OBJECT_SCHEMA, OBJECT_NAME, ENUM_IDENTIFIER, VALUE_NAME
                    FROM INFORMATION_SCHEMA.ENUM_VALUES
                    WHERE OBJECT_SCHEMA = ANY (?) AND OBJECT_TYPE IN ('TABLE', 'DOMAIN')
                    ORDER BY OBJECT_SCHEMA, OBJECT_NAME, ENUM_IDENTIFIER, VALUE_ORDINAL""";
            Map<Owner, List<String>> words = new LinkedHashMap<>();
            rows.list(sql, row -> Map.entry(owner(row, "enum_identifier"), row.getString("value_name")))
                    .forEach(entry -> words.computeIfAbsent(entry.getKey(), owner -> new ArrayList<>())
                            .add(entry.getValue()));
            return words;
        }

        private static Owner owner(ResultSet row, String identifier) throws SQLException {
            return new Owner(row.getString("object_schema"), row.getString("object_name"), row.getString(identifier));
        }

        private List<Domain> domains(H2Types types, H2Constraints constraints) throws SQLException {
            String sql = """
                    SELECT DOMAIN_SCHEMA, DOMAIN_NAME, DTD_IDENTIFIER, DOMAIN_DEFAULT, %s,
                           PARENT_DOMAIN_SCHEMA, PARENT_DOMAIN_NAME,
                           DATA_TYPE_SQL(DOMAIN_SCHEMA, DOMAIN_NAME, 'DOMAIN', DTD_IDENTIFIER) AS SPELLING
                    FROM INFORMATION_SCHEMA.DOMAINS
                    WHERE DOMAIN_SCHEMA = ANY (?)""".formatted(H2Type.COLUMNS);
            return rows.list(sql, row -> domain(row, types, constraints));
        }

        private Domain domain(ResultSet row, H2Types types, H2Constraints constraints) throws SQLException {
            H2Key key = H2Key.of(row, "domain");
            Owner owner = new Owner(key.schema(), key.name(), row.getString("dtd_identifier"));
            H2Type type = H2Type.of(owner, row.getString("spelling"), row);
            H2Key parent = row.getString("parent_domain_name") == null ? null : H2Key.of(row, "parent_domain");
            return new Domain(
                    names.of(key),
                    parent == null ? types.of(type) : types.named(parent),
                    parent == null ? type.spelling() : types.spell(parent),
                    true,
                    row.getString("domain_default"),
                    constraints.checksOfDomain(key));
        }

        /** A domain that only lists words is what other engines call an enum. */
        private static boolean isEnum(Domain domain) {
            return domain.type() instanceof SqlType.Choice && domain.checks().isEmpty() && domain.defaultSql() == null;
        }

        private static List<EnumType> enums(List<Domain> domains) {
            List<EnumType> enums = new ArrayList<>();
            for (Domain domain : domains) {
                if (isEnum(domain) && domain.type() instanceof SqlType.Choice(var values)) {
                    enums.add(new EnumType(domain.name(), values));
                }
            }
            return enums;
        }

        private List<Sequence> sequences() throws SQLException {
            String sql = """
                    SELECT SEQUENCE_SCHEMA, SEQUENCE_NAME, START_VALUE, INCREMENT, MINIMUM_VALUE, MAXIMUM_VALUE,
                           CYCLE_OPTION
                    FROM INFORMATION_SCHEMA.SEQUENCES
                    WHERE SEQUENCE_SCHEMA = ANY (?)""";
            return rows.list(
                    sql,
                    row -> new Sequence(
                            names.of(H2Key.of(row, "sequence")),
                            row.getLong("start_value"),
                            row.getLong("increment"),
                            row.getLong("minimum_value"),
                            row.getLong("maximum_value"),
                            row.getString("cycle_option").equals("YES")));
        }

        /** Several Java methods may stand behind one alias; the catalogue lists each, the alias is made once. */
        private List<Routine> routines() throws SQLException {
            String sql = """
                    SELECT DISTINCT ROUTINE_SCHEMA, ROUTINE_NAME, ROUTINE_DEFINITION, EXTERNAL_NAME, IS_DETERMINISTIC
                    FROM INFORMATION_SCHEMA.ROUTINES
                    WHERE ROUTINE_SCHEMA = ANY (?) AND ROUTINE_TYPE IN ('FUNCTION', 'PROCEDURE')""";
            return rows.list(sql, this::routine).stream().distinct().toList();
        }

        private Routine routine(ResultSet row) throws SQLException {
            var name = names.of(H2Key.of(row, "routine"));
            String source = row.getString("routine_definition");
            String body = source == null
                    ? "FOR " + dialect.text(row.getString("external_name"))
                    : "AS " + dialect.text(source);
            String deterministic = "YES".equals(row.getString("is_deterministic")) ? " DETERMINISTIC " : " ";
            return new Routine(name, "CREATE ALIAS " + dialect.name(name) + deterministic + body);
        }

        private static List<Table> tables(Map<H2Key, H2Relation> relations) {
            return relations.values().stream()
                    .filter(relation -> relation.kind == Kind.TABLE)
                    .map(H2Relation::table)
                    .toList();
        }

        private static List<View> views(Map<H2Key, H2Relation> relations) {
            return relations.values().stream()
                    .filter(relation -> relation.kind != Kind.TABLE)
                    .map(H2Relation::view)
                    .toList();
        }
    }
}
