package dev.coppice.schema.ddl;

import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts tables behind those that they refer to, and otherwise leaves them in the order of their names. */
public final class TableOrder {

    private final Map<TableName, Table> tables = new HashMap<>();
    private final Set<TableName> seen = new HashSet<>();
    private final List<Table> ordered = new ArrayList<>();

    private TableOrder(List<Table> tables) {
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    /** The tables in that order. */
    public static List<Table> of(List<Table> tables) {
        TableOrder order = new TableOrder(tables);
        tables.forEach(order::place);
        return order.ordered;
    }

    /** Depth first without recursion: a chain of references may be longer than the stack is deep. */
    private void place(Table first) {
        if (!seen.add(first.name())) {
            return;
        }
        Deque<Visit> path = new ArrayDeque<>();
        path.push(visit(first));
        while (!path.isEmpty()) {
            Visit visit = path.element();
            if (!visit.targets().hasNext()) {
                ordered.add(visit.table());
                path.pop();
                continue;
            }
            Table target = tables.get(visit.targets().next());
            if (target != null && seen.add(target.name())) {
                path.push(visit(target));
            }
        }
    }

    private static Visit visit(Table table) {
        return new Visit(
                table,
                table.foreignKeys().stream().map(ForeignKey::target).sorted().iterator());
    }

    private record Visit(Table table, Iterator<TableName> targets) {}
}
