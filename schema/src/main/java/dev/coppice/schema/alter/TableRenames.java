package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.Part;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Gives tables and columns their new names, one after the other; two that swap theirs go through a third name. */
record TableRenames(Journey journey, Renaming grammar, Script script) {

    static final String WHY = "The name is still taken; it becomes free below";

    /** One rename after the other. */
    record Step<N>(N from, N to, N original, boolean detour) {}

    void tables() {
        Map<TableName, TableName> wanted = new LinkedHashMap<>();
        journey.pairs().stream().filter(TablePair::isRenamed).forEach(pair -> wanted.put(pair.before(), pair.after()));
        Set<TableName> names = journey.pairs().stream().map(TablePair::before).collect(Collectors.toSet());
        for (Step<TableName> step : steps(wanted, names, name -> new TableName(name.schema(), aside(name.name())))) {
            String sql = grammar.renameTable(step.from(), step.to());
            script.explain(Phase.RENAME_TABLES, sql, step.detour() ? WHY : null, changes(step.original()));
        }
    }

    private List<Change> changes(TableName table) {
        return journey.changes().stream()
                .filter(change -> change instanceof Change.Altered(Part now, Part later)
                        && now instanceof Part.TableItself itself
                        && itself.table().equals(table))
                .toList();
    }

    /** Gives new names to those columns of a table that keep standing. */
    void columns(TablePair pair, Predicate<ColumnPair> stands) {
        Map<String, String> wanted = new LinkedHashMap<>();
        pair.kept().stream()
                .filter(column -> column.isRenamed() && stands.test(column))
                .forEach(column ->
                        wanted.put(column.current().name(), column.wanted().name()));
        Set<String> names = pair.kept().stream()
                .filter(stands)
                .map(column -> column.current().name())
                .collect(Collectors.toSet());
        for (Step<String> step : steps(wanted, names, this::aside)) {
            String sql = grammar.renameColumn(pair.after(), step.from(), step.to());
            script.explain(Phase.RENAME_COLUMNS, sql, step.detour() ? WHY : null, changes(pair, step.original()));
        }
    }

    private List<Change> changes(TablePair pair, String column) {
        return journey.changes().stream()
                .filter(change -> change instanceof Change.Altered(Part now, Part later)
                        && now instanceof Part.TableColumn(TableName table, Column current, int position)
                        && table.equals(pair.before())
                        && current.name().equals(column))
                .toList();
    }

    private String aside(String name) {
        return Aside.name(grammar.dialect(), name, "_moving");
    }

    /** An order in which the new name is always free. */
    static <N> List<Step<N>> steps(Map<N, N> wanted, Set<N> names, Function<N, N> aside) {
        Map<N, N> waiting = new LinkedHashMap<>(wanted);
        Map<N, N> originals = new LinkedHashMap<>();
        List<N> taken = new ArrayList<>(names);
        List<Step<N>> steps = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Optional<Map.Entry<N, N>> free = waiting.entrySet().stream()
                    .filter(entry -> isFree(entry.getValue(), entry.getKey(), taken))
                    .findFirst();
            Map.Entry<N, N> next =
                    free.orElseGet(() -> waiting.entrySet().iterator().next());
            N from = next.getKey();
            N goal = next.getValue();
            boolean detour = free.isEmpty();
            N to = detour ? aside.apply(from) : goal;
            N original = originals.getOrDefault(from, from);
            waiting.remove(from);
            steps.add(new Step<>(from, to, original, detour));
            taken.remove(from);
            taken.add(to);
            if (detour) {
                waiting.put(to, goal);
                originals.put(to, original);
            }
        }
        return steps;
    }

    private static <N> boolean isFree(N name, N self, List<N> taken) {
        return taken.stream()
                .filter(other -> !other.equals(self))
                .noneMatch(other -> folded(other).equals(folded(name)));
    }

    private static String folded(Object name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
