package dev.coppice.project.rebuild;

import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.project.Choices;
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.MappedMember;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What identifies the rows of views and of tables without a key, where the owner said so in a class. */
final class OwnersKeys {

    private final Twins twins;
    private final Schema schema;

    OwnersKeys(Twins twins, Schema schema) {
        this.twins = twins;
        this.schema = schema;
    }

    /** The choices together with the owner's keys; what is chosen in the file counts more. */
    Choices over(Choices choices, EntityModel model) {
        SortedMap<String, List<String>> keys = new TreeMap<>();
        for (Entity entity : model.entities()) {
            if (hasNoKey(entity.table())) {
                find(entity.table())
                        .ifPresent(columns -> keys.put(entity.table().toString(), columns));
            }
        }
        keys.putAll(choices.keys());
        return keys.equals(choices.keys()) ? choices : choices.withKeys(keys);
    }

    private boolean hasNoKey(TableName name) {
        return schema.findTable(name).flatMap(Table::primaryKey).isEmpty();
    }

    private Optional<List<String>> find(TableName table) {
        List<String> mine = twins.findMine(table).map(OwnersKeys::key).orElse(List.of());
        List<String> base =
                twins.findBase(table).map(located -> key(located.mapped())).orElse(List.of());
        boolean chosen = !mine.isEmpty() && !base.isEmpty() && !new HashSet<>(mine).equals(new HashSet<>(base));
        return chosen ? Optional.of(mine) : Optional.empty();
    }

    private static List<String> key(MappedClass mapped) {
        return mapped.members().stream()
                .filter(MappedMember::key)
                .flatMap(member -> member.mapping().columns().stream())
                .toList();
    }
}
