package dev.coppice.schema.read;

import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Index;
import dev.coppice.schema.Routine;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.Table;
import dev.coppice.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads MariaDB and MySQL: one question to {@code information_schema} per kind of thing and schema. */
record MariaDbCatalogue(Connection connection) implements Catalogue {

    /** A table, view or sequence, before what belongs to it is known. */
    private record Relation(String name, String kind, String comment, String collation, List<String> options) {

        boolean isTable() {
            return kind.equals("BASE TABLE") || kind.equals("SYSTEM VERSIONED");
        }
    }

    /** A schema, which MariaDB calls a database. */
    private record Database(String name, String collation) {}

    @Override
    public Schema read(Scope scope) throws SQLException {
        Rows rows = new Rows(connection);
        String current = connection.getCatalog() == null ? "" : connection.getCatalog();
        List<Database> covered = databases(rows).stream()
                .filter(database -> scope.coversSchema(database.name(), current))
                .toList();
        List<Schema> schemas = new ArrayList<>();
        for (Database database : covered) {
            schemas.add(schema(new MariaDbRows(rows, database.name(), current), database.collation()));
        }
        return together(schemas);
    }

    private Schema schema(MariaDbRows rows, String collation) throws SQLException {
        List<Relation> relations = relations(rows, collation);
        MariaDbChecks checks = MariaDbChecks.read(rows);
        MariaDbColumns columns = MariaDbColumns.read(rows, checks);
        MariaDbKeys keys = MariaDbKeys.read(rows);
        MariaDbObjects objects = MariaDbObjects.read(rows);
        List<Table> tables = new ArrayList<>();
        List<View> views = new ArrayList<>();
        for (Relation relation : relations) {
            String name = relation.name();
            List<Column> itsColumns = columns.of(name, relation.collation());
            if (relation.kind().equals("VIEW")) {
                views.add(new View(rows.name(name), itsColumns, objects.view(name), false, null));
            } else if (relation.isTable()) {
                Constraints constraints = keys.constraints(name, checks.of(name, itsColumns));
                tables.add(new Table(
                        rows.name(name),
                        itsColumns,
                        constraints,
                        indexes(relation, keys),
                        objects.triggers(name),
                        objects.partitioning(name),
                        relation.comment().isEmpty() ? null : relation.comment(),
                        relation.options()));
            }
        }
        return new Schema(tables, views, List.of(), List.of(), sequences(rows, relations), routines(rows));
    }

    /** In memory, where hashing is the usual way, a tree has to say that it is one. */
    private static List<Index> indexes(Relation relation, MariaDbKeys keys) {
        boolean isHashing = relation.options().contains("ENGINE=MEMORY");
        return keys.indexes(relation.name()).stream()
                .map(index -> isHashing && index.method() == null ? tree(index) : index)
                .toList();
    }

    private static Index tree(Index index) {
        return new Index(
                index.name(),
                index.parts(),
                index.unique(),
                "btree",
                index.predicate(),
                index.include(),
                index.comment());
    }

    private static List<Routine> routines(MariaDbRows rows) throws SQLException {
        return new MariaDbRoutines(rows).all();
    }

    /** A sequence is a table with one row; all of them are asked at once. */
    private static List<Sequence> sequences(MariaDbRows rows, List<Relation> relations) throws SQLException {
        List<String> names = relations.stream()
                .filter(relation -> relation.kind().equals("SEQUENCE"))
                .map(Relation::name)
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> questions = names.stream()
                .map(name -> "SELECT %d AS position, s.* FROM %s s"
                        .formatted(
                                names.indexOf(name),
                                MariaDbRows.quoted(rows.schema()) + "." + MariaDbRows.quoted(name)))
                .toList();
        return rows.rows()
                .list(
                        String.join(" UNION ALL ", questions),
                        row -> new Sequence(
                                rows.name(names.get(row.getInt("position"))),
                                row.getLong("start_value"),
                                row.getLong("increment"),
                                row.getLong("minimum_value"),
                                row.getLong("maximum_value"),
                                row.getBoolean("cycle_option")));
    }

    private static List<Database> databases(Rows rows) throws SQLException {
        return rows.list(
                "SELECT SCHEMA_NAME, DEFAULT_COLLATION_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME NOT IN"
                        + " ('information_schema', 'performance_schema', 'mysql', 'sys')",
                row -> new Database(row.getString(1), row.getString(2)));
    }

    private static List<Relation> relations(MariaDbRows rows, String collation) throws SQLException {
        return rows.list("""
                SELECT TABLE_NAME, TABLE_TYPE, TABLE_COMMENT, TABLE_COLLATION, ENGINE, CREATE_OPTIONS
                FROM information_schema.TABLES
                WHERE TABLE_SCHEMA = ?
                """, row -> relation(row, collation));
    }

    private static Relation relation(ResultSet row, String collation) throws SQLException {
        String kind = row.getString("TABLE_TYPE");
        @Nullable String ownCollation = row.getString("TABLE_COLLATION");
        return new Relation(
                row.getString("TABLE_NAME"),
                kind,
                row.getString("TABLE_COMMENT"),
                ownCollation == null ? collation : ownCollation,
                options(row, kind, collation));
    }

    /** What stands behind the columns, where it is not what every table gets. */
    private static List<String> options(ResultSet row, String kind, String collation) throws SQLException {
        @Nullable String engine = row.getString("ENGINE");
        @Nullable String own = row.getString("TABLE_COLLATION");
        @Nullable String others = row.getString("CREATE_OPTIONS");
        return Stream.of(
                        engine == null || engine.equals("InnoDB") ? "" : "ENGINE=" + engine,
                        own == null || own.equals(collation) ? "" : "COLLATE=" + own,
                        others == null ? "" : others.replace("partitioned", "").strip(),
                        kind.equals("SYSTEM VERSIONED") ? "WITH SYSTEM VERSIONING" : "")
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private static Schema together(List<Schema> schemas) {
        return new Schema(
                schemas.stream().flatMap(schema -> schema.tables().stream()).toList(),
                schemas.stream().flatMap(schema -> schema.views().stream()).toList(),
                List.of(),
                List.of(),
                schemas.stream().flatMap(schema -> schema.sequences().stream()).toList(),
                schemas.stream().flatMap(schema -> schema.routines().stream()).toList());
    }
}
