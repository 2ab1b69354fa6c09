package dev.coppice.schema.ddl;

import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.View;
import dev.coppice.schema.dialect.Ability;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One schema on its way to becoming statements, from what stands alone to what leans on everything else. */
final class Creation {

    /** A name that the engine makes up is one that is still free. */
    private final Dialect dialect;

    private final Schema schema;
    private final Definitions definitions;
    private final Spelling spelling;
    private final List<String> statements = new ArrayList<>();
    private final List<String> whenAllTablesStand = new ArrayList<>();

    Creation(Dialect dialect, Schema schema) {
        this.dialect = dialect;
        this.schema = schema;
        this.definitions = new Definitions(schema);
        this.spelling = new Spelling(dialect);
    }

    List<String> statements() {
        schemas();
        types();
        schema.sequences().forEach(sequence -> statements.add(spelling.sequence(sequence)));
        definitions.beforeTables().forEach(routine -> statements.add(routine.sql()));
        tables();
        statements.addAll(whenAllTablesStand);
        definitions.afterTables().forEach(this::definition);
        triggers();
        return List.copyOf(statements);
    }

    private void schemas() {
        Stream<TableName> names = Stream.of(
                        schema.tables().stream().map(Table::name),
                        schema.views().stream().map(View::name),
                        schema.enums().stream().map(EnumType::name),
                        schema.domains().stream().map(Domain::name),
                        schema.sequences().stream().map(Sequence::name))
                .flatMap(some -> some);
        Set<String> schemas =
                names.flatMap(name -> name.findSchema().stream()).collect(Collectors.toCollection(TreeSet::new));
        if (dialect.can(Ability.SCHEMAS)) {
            schemas.forEach(name -> statements.add(spelling.schema(name)));
        }
    }

    private void types() {
        schema.enums().forEach(type -> statements.add(dialect.createEnum(type)));
        List<Domain> waiting = new ArrayList<>(schema.domains());
        while (!waiting.isEmpty()) {
            Domain next = waiting.stream()
                    .filter(domain -> waiting.stream().noneMatch(other -> narrows(domain.type(), other)))
                    .findFirst()
                    .orElse(waiting.get(0));
            waiting.remove(next);
            statements.add(spelling.domain(next));
        }
    }

    private static boolean narrows(SqlType type, Domain other) {
        return switch (type) {
            case SqlType.Named(TableName name) -> name.equals(other.name());
            case SqlType.Array(SqlType element) -> narrows(element, other);
            default -> false;
        };
    }

    private void tables() {
        Set<TableName> standing = new HashSet<>();
        for (Table table : TableOrder.of(schema.tables())) {
            CreateTable create = new CreateTable(dialect, table);
            boolean canWait = dialect.can(Ability.ADD_FOREIGN_KEY_LATER);
            List<ForeignKey> now = table.foreignKeys().stream()
                    .filter(key -> !canWait || (!dialect.mustWait(key, table) && isReady(key, table, standing)))
                    .toList();
            statements.add(create.statement(now));
            afterTable(table);
            whenAllTablesStand.addAll(dialect.whenAllTablesStand(table));
            table.foreignKeys().stream()
                    .filter(key -> !now.contains(key))
                    .sorted(ForeignKey.NAMED_FIRST)
                    .forEach(key -> whenAllTablesStand.add(
                            "ALTER TABLE " + dialect.name(table.name()) + " ADD " + create.foreignKey(key)));
            standing.add(table.name());
        }
    }

    private static boolean isReady(ForeignKey key, Table table, Set<TableName> standing) {
        boolean toOwnConstraint = key.target().equals(table.name())
                && Stream.concat(
                                table.primaryKey().stream().map(own -> own.columns()),
                                table.uniqueConstraints().stream().map(own -> own.columns()))
                        .anyMatch(columns -> Set.copyOf(columns).equals(Set.copyOf(key.targetColumns())));
        return toOwnConstraint || standing.contains(key.target());
    }

    private void afterTable(Table table) {
        statements.addAll(dialect.createPartitions(table));
        for (Index index : table.indexes()) {
            statements.addAll(spelling.index(table.name(), index));
        }
        statements.addAll(spelling.comments(table));
    }

    private void definition(Definitions.Definition definition) {
        switch (definition) {
            case Definitions.ViewDefinition(View view) -> statements.addAll(spelling.view(view));
            case Definitions.RoutineDefinition(var routine) -> statements.add(routine.sql());
        }
    }

    private void triggers() {
        Stream.concat(
                        schema.tables().stream().flatMap(table -> table.triggers().stream()),
                        schema.views().stream().flatMap(view -> view.triggers().stream()))
                .map(Trigger::sql)
                .forEach(statements::add);
    }
}
