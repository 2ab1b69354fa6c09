package dev.coppice.cli.migrate;

import dev.coppice.model.jpa.FormerName;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Renames that the entity classes announce by {@code @RenamedFrom}, between what they described and what they describe.
 * What is done already is nothing to do: the annotation may stay.
 */
final class SaidByClasses {

    private final List<FormerName> names;
    private final Schema before;
    private final Schema now;

    SaidByClasses(List<FormerName> names, Schema before, Schema now) {
        this.names = names;
        this.before = before;
        this.now = now;
    }

    /**
     * The renames in the form of {@code --rename}.
     *
     * @throws Problem if something is said to be renamed that is there under both names
     */
    List<String> renames() {
        return names.stream()
                .flatMap(name -> (name.findColumn().isPresent() ? ofColumn(name) : ofTable(name)).stream())
                .toList();
    }

    private Optional<String> ofTable(FormerName name) {
        if (before.findTable(name.table()).isPresent()) {
            return Optional.empty();
        }
        Optional<Table> old = formerTable(name);
        old.filter(table -> now.findTable(table.name()).isPresent()).ifPresent(table -> {
            throw both(name.table().toString(), table.name().toString());
        });
        return old.map(table -> table.name() + "=" + name.table());
    }

    private Optional<String> ofColumn(FormerName name) {
        String column = name.findColumn().orElseThrow();
        Optional<Table> table = before.findTable(name.table()).or(() -> tableBefore(name.table()));
        if (table.isEmpty() || table.get().findColumn(column).isPresent()) {
            return Optional.empty();
        }
        Optional<String> old = find(table.get(), name.former());
        old.filter(former -> now.table(name.table()).findColumn(former).isPresent())
                .ifPresent(former -> {
                    throw both(name.table() + "." + column, former);
                });
        return old.map(former -> "%s.%s=%s".formatted(table.get().name(), former, column));
    }

    private Optional<Table> tableBefore(TableName table) {
        return names.stream()
                .filter(name -> name.findColumn().isEmpty() && name.table().equals(table))
                .findFirst()
                .flatMap(this::formerTable);
    }

    private Optional<Table> formerTable(FormerName name) {
        return before.tables().stream()
                .filter(table -> table.name().toString().equalsIgnoreCase(name.former())
                        || table.name().name().equalsIgnoreCase(name.former()))
                .findFirst();
    }

    private static Optional<String> find(Table table, String former) {
        return table.columns().stream()
                .map(column -> column.name())
                .filter(column -> column.equalsIgnoreCase(former))
                .findFirst();
    }

    private static Problem both(String now, String former) {
        return new Problem(
                "@RenamedFrom says that %s was %s, but the classes still have that, too".formatted(now, former),
                "Remove the annotation, or what it says is gone");
    }
}
