package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects steps by phase, in whatever order one thinks of them. */
final class Script {

    private final Map<Phase, List<AlterStep>> steps = new EnumMap<>(Phase.class);
    private final Map<Grammar.NewName, List<Change>> newNames = new LinkedHashMap<>();

    void add(Phase phase, String sql, Change... changes) {
        add(phase, new AlterStep(sql, null, List.of(changes)));
    }

    void add(Phase phase, String sql, List<Change> changes) {
        add(phase, new AlterStep(sql, null, changes));
    }

    void explain(Phase phase, String sql, @Nullable String why, List<Change> changes) {
        add(phase, new AlterStep(sql, why, changes));
    }

    void add(Phase phase, AlterStep step) {
        steps.computeIfAbsent(phase, none -> new ArrayList<>()).add(step);
    }

    /** A new name waits until all of them are known: one may want what another has. */
    void turn(Grammar.Turned turned, List<Change> changes) {
        Grammar.NewName name = turned.name();
        if (name != null) {
            newNames.put(name, changes);
        }
        turned.statements().forEach(sql -> add(Phase.TURN_CONSTRAINTS, sql, changes));
    }

    Map<Grammar.NewName, List<Change>> newNames() {
        return newNames;
    }

    List<AlterStep> steps() {
        return steps.values().stream().flatMap(Collection::stream).toList();
    }
}
