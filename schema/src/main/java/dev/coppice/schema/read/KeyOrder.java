package dev.coppice.schema.read;

import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists the pairs of columns of each foreign key in the order of the key that it refers to, however it was declared. */
final class KeyOrder {

    private final Map<TableName, Table> tables = new HashMap<>();

    private KeyOrder(Schema schema) {
        schema.tables().forEach(table -> tables.put(table.name(), table));
    }

    static Schema of(Schema schema) {
        KeyOrder order = new KeyOrder(schema);
        return schema.withTables(schema.tables().stream().map(order::ordered).toList());
    }

    private Table ordered(Table table) {
        Constraints constraints = table.constraints();
        return table.withConstraints(new Constraints(
                constraints.primaryKey(),
                constraints.foreignKeys().stream().map(this::ordered).toList(),
                constraints.uniqueConstraints(),
                constraints.checks()));
    }

    private ForeignKey ordered(ForeignKey key) {
        Table target = tables.get(key.target());
        if (target == null || key.columns().size() == 1) {
            return key;
        }
        Set<String> columns = Set.copyOf(key.targetColumns());
        return Stream.concat(
                        target.primaryKey().stream().map(PrimaryKey::columns),
                        target.uniqueConstraints().stream().map(UniqueConstraint::columns))
                .filter(candidate -> Set.copyOf(candidate).equals(columns))
                .findFirst()
                .map(order -> ordered(key, order))
                .orElse(key);
    }

    private static ForeignKey ordered(ForeignKey key, List<String> order) {
        List<Integer> positions = IntStream.range(0, key.columns().size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        position -> order.indexOf(key.targetColumns().get(position))))
                .toList();
        return new ForeignKey(
                key.name(),
                positions.stream().map(key.columns()::get).toList(),
                key.target(),
                positions.stream().map(key.targetColumns()::get).toList(),
                key.onDelete(),
                key.onUpdate(),
                key.deferral());
    }
}
