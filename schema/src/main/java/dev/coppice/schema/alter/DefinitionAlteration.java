package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Part;
import dev.coppice.schema.Routine;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import dev.coppice.schema.ddl.Definitions;
import dev.coppice.schema.ddl.Definitions.Definition;
import dev.coppice.schema.ddl.Spelling;
import dev.coppice.schema.words.Mentions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Views and routines: changed, or in the way of what they speak of. */
final class DefinitionAlteration {

    private final Journey journey;
    private final Grammar grammar;
    private final Map<TableName, Upheaval> upheavals;
    private final Map<View, List<Change>> leaving = new HashMap<>();
    private final Map<View, List<Change>> coming = new HashMap<>();
    private final Map<Routine, List<Change>> leavingRoutines = new HashMap<>();
    private final Map<Routine, List<Change>> comingRoutines = new HashMap<>();

    DefinitionAlteration(Journey journey, Grammar grammar, Map<TableName, Upheaval> upheavals) {
        this.journey = journey;
        this.grammar = grammar;
        this.upheavals = upheavals;
        journey.leaving(Part.WholeView.class)
                .forEach(move -> leaving.put(move.part().view(), move.changes()));
        journey.coming(Part.WholeView.class)
                .forEach(move -> coming.put(move.part().view(), move.changes()));
        journey.leaving(Part.SchemaRoutine.class)
                .forEach(move -> leavingRoutines.put(move.part().routine(), move.changes()));
        journey.coming(Part.SchemaRoutine.class)
                .forEach(move -> comingRoutines.put(move.part().routine(), move.changes()));
        makeWay();
    }

    /** Views of what moves make way for a while, and so do views of such views. */
    private void makeWay() {
        Set<String> moving = new HashSet<>();
        upheavals.values().stream()
                .filter(Upheaval::unsettlesViews)
                .forEach(upheaval -> moving.add(upheaval.pair().before().name()));
        leaving.keySet().forEach(view -> moving.add(view.name().name()));
        boolean found = true;
        while (found) {
            found = false;
            for (View view : journey.current().views()) {
                if (!leaving.containsKey(view) && new Mentions(view.sql()).ofAny(moving)) {
                    leaving.put(view, List.of());
                    moving.add(view.name().name());
                    found = true;
                }
            }
        }
        for (View view : List.copyOf(leaving.keySet())) {
            if (!isChanged(view)) {
                journey.wanted().views().stream()
                        .filter(now -> now.name().equals(journey.renames().table(view.name())))
                        .forEach(now -> coming.putIfAbsent(now, List.of()));
            }
        }
    }

    private boolean isChanged(View view) {
        return !leaving.getOrDefault(view, List.of()).isEmpty();
    }

    void add(Script script) {
        drop(script);
        create(script);
    }

    private void drop(Script script) {
        List<Definition> ordered = new ArrayList<>(definitions(journey.current()));
        Collections.reverse(ordered);
        for (Definition definition : ordered) {
            switch (definition) {
                case Definitions.ViewDefinition(View view)
                when leaving.containsKey(view) -> {
                    boolean changes = isChanged(view);
                    script.explain(
                            Phase.DROP_VIEWS,
                            grammar.dropView(view),
                            changes ? null : "It speaks of what changes, and comes again below",
                            leaving.getOrDefault(view, List.of()));
                }
                case Definitions.ViewDefinition view -> {}
                case Definitions.RoutineDefinition(Routine routine)
                when leavingRoutines.containsKey(routine) ->
                    script.add(
                            Phase.DROP_VIEWS,
                            grammar.dropRoutine(routine),
                            leavingRoutines.getOrDefault(routine, List.of()));
                case Definitions.RoutineDefinition routine -> {}
            }
        }
    }

    private void create(Script script) {
        Spelling spelling = new Spelling(journey.dialect());
        for (Definition definition : definitions(journey.wanted())) {
            switch (definition) {
                case Definitions.ViewDefinition(View view)
                when coming.containsKey(view) -> {
                    List<Change> changes = coming.getOrDefault(view, List.of());
                    spelling.view(view).forEach(sql -> script.add(Phase.CREATE_DEFINITIONS, sql, changes));
                    view.triggers().forEach(trigger -> script.add(Phase.CREATE_TRIGGERS, trigger.sql(), changes));
                }
                case Definitions.ViewDefinition view -> {}
                case Definitions.RoutineDefinition(Routine routine)
                when comingRoutines.containsKey(routine) ->
                    script.add(
                            Phase.CREATE_DEFINITIONS, routine.sql(), comingRoutines.getOrDefault(routine, List.of()));
                case Definitions.RoutineDefinition routine -> {}
            }
        }
    }

    private static List<Definition> definitions(Schema schema) {
        Definitions definitions = new Definitions(schema);
        List<Definition> all = new ArrayList<>();
        definitions.beforeTables().forEach(routine -> all.add(new Definitions.RoutineDefinition(routine)));
        all.addAll(definitions.afterTables());
        return all;
    }
}
