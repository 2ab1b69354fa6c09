package dev.coppice.project.merge.java;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Properties that come, go or change together, because they share columns or are the key: a column that becomes an
 * association, a key that gets a second column.
 */
record Cluster(List<Trio<Property>> properties, boolean key) {

    Cluster {
        properties = List.copyOf(properties);
    }

    /** Whether anything comes or goes. */
    boolean moves() {
        return properties.stream().anyMatch(property -> property.isNew() || property.isGone());
    }

    /** All properties in clusters, in their order. */
    static List<Cluster> of(List<Trio<Property>> properties, Identity identity) {
        boolean keyMoves = keyMoves(properties);
        Map<String, List<Trio<Property>>> byTie = new HashMap<>();
        IdentityHashMap<Trio<Property>, List<String>> ties = new IdentityHashMap<>();
        for (Trio<Property> property : properties) {
            List<String> own = ties(property, identity, keyMoves);
            ties.put(property, own);
            own.forEach(
                    tie -> byTie.computeIfAbsent(tie, t -> new ArrayList<>()).add(property));
        }
        Set<Trio<Property>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Cluster> clusters = new ArrayList<>();
        for (Trio<Property> property : properties) {
            if (seen.add(property)) {
                List<Trio<Property>> together = new ArrayList<>(List.of(property));
                for (int i = 0; i < together.size(); i++) {
                    for (String tie : ties.getOrDefault(together.get(i), List.of())) {
                        byTie.getOrDefault(tie, List.of()).stream()
                                .filter(seen::add)
                                .forEach(together::add);
                    }
                }
                clusters.add(new Cluster(together, keyMoves && together.stream().anyMatch(Cluster::changesKey)));
            }
        }
        return clusters;
    }

    /** Their parts of the three versions, one after the other. */
    String text(Function<Trio<Property>, String> text) {
        return properties.stream().map(text).filter(shown -> !shown.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static boolean keyMoves(List<Trio<Property>> properties) {
        return properties.stream().anyMatch(property -> changesKey(property) && !property.isKept())
                || properties.stream()
                        .anyMatch(property -> property.isKept()
                                && property.inBase().mapped().key()
                                        != property.inTheirs().mapped().key());
    }

    private static boolean changesKey(Trio<Property> property) {
        boolean before = property.base() != null && property.inBase().mapped().key();
        boolean now = property.theirs() != null && property.inTheirs().mapped().key();
        return before != now;
    }

    private static boolean isKey(Trio<Property> property) {
        return property.base() != null && property.inBase().mapped().key();
    }

    private static List<String> ties(Trio<Property> property, Identity identity, boolean keyMoves) {
        Set<String> ties = new HashSet<>();
        if (property.base() != null) {
            property.inBase().columns().forEach(column -> ties.add(folded(identity.column(column))));
        }
        if (property.theirs() != null) {
            property.inTheirs().columns().forEach(column -> ties.add(folded(column)));
        }
        if (keyMoves && (changesKey(property) || isKey(property))) {
            ties.add("the key");
        }
        return List.copyOf(ties);
    }

    private static String folded(String column) {
        return "column " + column.toLowerCase(Locale.ROOT);
    }
}
