package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.alter.Grammar.NewName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gives constraints and indexes their new names, one after the other. */
record ConstraintRenames(Grammar grammar, Script script) {

    private record Named(String scope, String name) {}

    void add() {
        Map<Named, Named> wanted = new LinkedHashMap<>();
        Map<Named, NewName> names = new HashMap<>();
        script.newNames().keySet().forEach(name -> {
            Named old = new Named(name.scope(), name.old());
            wanted.put(old, new Named(name.scope(), name.now()));
            names.put(old, name);
        });
        TableRenames.steps(
                        wanted,
                        new HashSet<>(wanted.keySet()),
                        name -> new Named(name.scope(), Aside.name(grammar.dialect(), name.name(), "_moving")))
                .forEach(step -> {
                    NewName name = Objects.requireNonNull(names.get(step.original()));
                    List<Change> changes = script.newNames().getOrDefault(name, List.of());
                    String sql = grammar.rename(new NewName(
                            name.table(),
                            name.scope(),
                            name.kind(),
                            step.from().name(),
                            step.to().name()));
                    script.explain(Phase.RENAME_CONSTRAINTS, sql, step.detour() ? TableRenames.WHY : null, changes);
                });
    }
}
