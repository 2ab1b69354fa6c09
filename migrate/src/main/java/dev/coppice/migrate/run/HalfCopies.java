package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a kill in the middle of H2's {@code ALTER TABLE} leaves: it copies the table to {@code CUSTOMER_COPY_3_0}, drops the
 * old one and gives the copy its name, and what it did until then may be on the disk.
 */
final class HalfCopies {

    private static final Scope OWNERS = Scope.EVERYTHING.excluding(History.TABLES.toArray(String[]::new));
    private static final Pattern COPY = Pattern.compile("(.+)_COPY_\\d+_\\d+", Pattern.DOTALL);

    private final Connection connection;
    private final Schema schema;
    private final Set<TableName> copies;

    private HalfCopies(Connection connection, Schema schema) {
        this.connection = connection;
        this.schema = schema;
        this.copies = schema.tables().stream()
                .map(Table::name)
                .filter(name -> COPY.matcher(name.name()).matches())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What there is of them; nothing on other engines. */
    static Optional<HalfCopies> in(Connection connection) throws SQLException {
        if (!Dialects.of(connection).product().equals("H2")) {
            return Optional.empty();
        }
        HalfCopies found =
                new HalfCopies(connection, SchemaReader.of(connection, OWNERS).schema());
        return found.copies.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /**
     * Drops them, if without them the schema is as it was before: then they came with the statement, which took no effect.
     *
     * @param before the fingerprint
     */
    void dropIfAllElseIs(String before) throws SQLException {
        if (!Fingerprint.of(withoutCopies()).equals(before)) {
            return;
        }
        for (TableName copy : copies) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE " + Dialects.of(connection).name(copy) + " CASCADE");
            }
        }
    }

    /** A copy whose original is gone: it has the rows, but not the name yet. */
    Optional<String> findOrphan() {
        return copies.stream()
                .filter(copy -> schema.findTable(original(copy)).isEmpty())
                .map(TableName::toString)
                .sorted()
                .findFirst();
    }

    private static TableName original(TableName copy) {
        Matcher name = COPY.matcher(copy.name());
        return name.matches() ? new TableName(copy.schema(), name.group(1)) : copy;
    }

    private Schema withoutCopies() {
        List<Table> tables = schema.tables().stream()
                .filter(table -> !copies.contains(table.name()))
                .map(this::withoutReferences)
                .toList();
        return schema.withTables(tables);
    }

    private Table withoutReferences(Table table) {
        Constraints all = table.constraints();
        return table.withConstraints(new Constraints(
                all.primaryKey(),
                all.foreignKeys().stream()
                        .filter(key -> !copies.contains(key.target()))
                        .toList(),
                all.uniqueConstraints(),
                all.checks()));
    }
}
