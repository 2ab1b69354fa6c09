package dev.coppice.model.diagram;

import dev.coppice.model.diagram.Diagram.Box;
import dev.coppice.model.diagram.Diagram.Line;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sorts boxes into layers, parents before children, and each layer so that connected boxes are near each other. */
final class Layers {

    private static final int SWEEPS = 6;

    private final Diagram diagram;
    private final Map<TableName, Set<TableName>> parents = new HashMap<>();
    private final Map<TableName, Set<TableName>> neighbours = new HashMap<>();
    private final Map<TableName, Integer> depths = new HashMap<>();

    private Layers(Diagram diagram) {
        this.diagram = diagram;
        for (Line line : diagram.lines()) {
            if (!line.toItself()) {
                parents.computeIfAbsent(line.child(), table -> new HashSet<>()).add(line.parent());
                neighbours
                        .computeIfAbsent(line.child(), table -> new HashSet<>())
                        .add(line.parent());
                neighbours
                        .computeIfAbsent(line.parent(), table -> new HashSet<>())
                        .add(line.child());
            }
        }
    }

    /** The layers in order; boxes without a line are the last one. */
    static List<List<Box>> of(Diagram diagram) {
        return new Layers(diagram).sorted();
    }

    private List<List<Box>> sorted() {
        Map<Integer, List<Box>> layers = new TreeMap<>();
        List<Box> alone = new ArrayList<>();
        for (Box box : diagram.boxes()) {
            if (neighbours.containsKey(box.name())) {
                layers.computeIfAbsent(depth(box.name(), new HashSet<>()), depth -> new ArrayList<>())
                        .add(box);
            } else {
                alone.add(box);
            }
        }
        List<List<Box>> sorted = new ArrayList<>(layers.values());
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sortByNeighbours(sorted);
        }
        if (!alone.isEmpty()) {
            sorted.add(alone);
        }
        return sorted;
    }

    /** The longest way to a table without parents; a way that bites its own tail ends there. */
    private int depth(TableName table, Set<TableName> way) {
        Integer known = depths.get(table);
        if (known != null) {
            return known;
        }
        way.add(table);
        int depth = 0;
        for (TableName parent :
                parents.getOrDefault(table, Set.of()).stream().sorted().toList()) {
            if (!way.contains(parent)) {
                depth = Math.max(depth, depth(parent, way) + 1);
            }
        }
        way.remove(table);
        depths.put(table, depth);
        return depth;
    }

    private void sortByNeighbours(List<List<Box>> layers) {
        Map<TableName, Double> places = new HashMap<>();
        for (List<Box> layer : layers) {
            for (int at = 0; at < layer.size(); at++) {
                places.put(layer.get(at).name(), (at + 0.5) / layer.size());
            }
        }
        for (List<Box> layer : layers) {
            layer.sort(Comparator.comparingDouble(box -> middle(box.name(), places)));
        }
    }

    private double middle(TableName table, Map<TableName, Double> places) {
        double own = places.getOrDefault(table, 0.5);
        double others = neighbours.getOrDefault(table, Set.of()).stream()
                .sorted()
                .mapToDouble(neighbour -> places.getOrDefault(neighbour, 0.5))
                .average()
                .orElse(own);
        return 0.25 * own + 0.75 * others;
    }
}
