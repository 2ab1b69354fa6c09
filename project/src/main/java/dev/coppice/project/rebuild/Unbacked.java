package dev.coppice.project.rebuild;

import dev.coppice.project.code.ColumnNames;
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.MappedMember;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.SourceReader;
import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a class maps and the database has not: an owner who settled a conflict so may keep it. */
public final class Unbacked {

    private final Schema schema;

    /** Compared with this database. */
    public Unbacked(Schema schema) {
        this.schema = schema;
    }

    /** What the classes of a source map to nothing: {@code column customer.email (email)}, {@code table customer}. */
    public List<String> in(String path, String source) {
        return OwnerCode.of(Map.of(path, source), new SourceReader()).entities().stream()
                .flatMap(found -> in(found.mapped()))
                .toList();
    }

    private Stream<String> in(MappedClass mapped) {
        TableName table = mapped.table();
        if (table == null) {
            return Stream.empty();
        }
        Optional<List<Column>> columns = columns(table);
        return columns.isEmpty()
                ? Stream.of("table " + table)
                : mapped.members().stream().flatMap(member -> missing(table, member, columns.get()));
    }

    private static Stream<String> missing(TableName table, MappedMember member, List<Column> columns) {
        return member.mapping().columns().stream()
                .filter(name -> columns.stream().noneMatch(column -> ColumnNames.same(column.name(), name)))
                .map(name -> "column %s.%s (%s)".formatted(table, name, member.field()));
    }

    /** A class may leave out the schema that its table is in. */
    private Optional<List<Column>> columns(TableName table) {
        return Stream.concat(
                        schema.tables().stream()
                                .filter(own -> same(own.name(), table))
                                .map(own -> own.columns()),
                        schema.views().stream()
                                .filter(own -> same(own.name(), table))
                                .map(own -> own.columns()))
                .findFirst();
    }

    private static boolean same(TableName one, TableName other) {
        boolean samePlace = one.findSchema().isEmpty()
                || other.findSchema().isEmpty()
                || one.findSchema().get().equalsIgnoreCase(other.findSchema().get());
        return samePlace && one.name().equalsIgnoreCase(other.name());
    }
}
