package dev.coppice.schema.diff;

import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.words.Mentions;
import dev.coppice.schema.words.RenamedTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The triggers of tables when what they speak of has other names.
 *
 * @param tables all tables, with their triggers in the new names and everything else as it was
 * @param undecided the triggers of which nobody can say what they become, by their names
 */
public record RenamedTriggers(List<Table> tables, List<String> undecided) {

    public RenamedTriggers {
        tables = List.copyOf(tables);
        undecided = List.copyOf(undecided);
    }

    /**
     * Read off their words.
     *
     * @param spelling how the engine wants a name to be written
     */
    public static RenamedTriggers of(Schema schema, SchemaRenames renames, UnaryOperator<String> spelling) {
        if (renames.isEmpty()) {
            return new RenamedTriggers(schema.tables(), List.of());
        }
        List<Table> tables = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        for (Table table : schema.tables()) {
            List<Trigger> triggers = new ArrayList<>();
            for (Trigger trigger : table.triggers()) {
                Optional<String> sql = speaksOfOthers(trigger, table, schema, renames)
                        ? Optional.empty()
                        : words(table, renames, spelling).find(trigger.sql());
                if (sql.isEmpty()) {
                    undecided.add(trigger.name());
                }
                triggers.add(new Trigger(trigger.name(), sql.orElse(trigger.sql())));
            }
            tables.add(table.withTriggers(triggers));
        }
        schema.views()
                .forEach(view -> view.triggers().stream()
                        .filter(trigger ->
                                schema.tables().stream().anyMatch(table -> speaksOf(trigger, table, renames)))
                        .forEach(trigger -> undecided.add(trigger.name())));
        return new RenamedTriggers(tables, undecided);
    }

    private static RenamedTrigger words(Table table, SchemaRenames renames, UnaryOperator<String> spelling) {
        return new RenamedTrigger(
                table.name().name(), renames.table(table.name()).name(), renames.ofColumns(table.name()), spelling);
    }

    private static boolean speaksOfOthers(Trigger trigger, Table own, Schema schema, SchemaRenames renames) {
        return schema.tables().stream()
                .filter(table -> !table.equals(own))
                .anyMatch(table -> speaksOf(trigger, table, renames));
    }

    /** Whether it may speak of something that gets another name there. */
    private static boolean speaksOf(Trigger trigger, Table table, SchemaRenames renames) {
        Mentions mentions = new Mentions(trigger.sql());
        boolean isRenamed = renames.tables().containsKey(table.name());
        return mentions.of(table.name().name())
                && (isRenamed
                        || Stream.concat(
                                        renames.ofColumns(table.name()).keySet().stream(),
                                        renames.ofColumns(table.name()).values().stream())
                                .anyMatch(mentions::of));
    }
}
