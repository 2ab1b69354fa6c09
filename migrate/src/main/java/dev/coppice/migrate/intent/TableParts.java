package dev.coppice.migrate.intent;

import dev.coppice.schema.Part;
import dev.coppice.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** A table taken to pieces, in the order in which they can be put together. */
final class TableParts {

    private TableParts() {}

    static List<Part> of(Table table) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.TableItself.of(table));
        for (int i = 0; i < table.columns().size(); i++) {
            parts.add(new Part.TableColumn(table.name(), table.columns().get(i), i));
        }
        table.primaryKey().ifPresent(key -> parts.add(new Part.TableKey(table.name(), key)));
        table.uniqueConstraints().forEach(key -> parts.add(new Part.TableUnique(table.name(), key)));
        table.foreignKeys().forEach(key -> parts.add(new Part.TableReference(table.name(), key)));
        table.checks().forEach(check -> parts.add(new Part.TableCheck(table.name(), check)));
        table.indexes().forEach(index -> parts.add(new Part.TableIndex(table.name(), index)));
        return parts;
    }
}
