package dev.coppice.starter.grants;

import dev.coppice.jsonapi.ResourceType.Operation;
import dev.coppice.starter.mapping.Rights;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What each role may do with each resource. Whoever has several roles may do what one of them may; what no role is granted,
 * nobody may.
 *
 * @param byRole by role and resource, whose name may be {@link #EACH}
 */
record Grants(Map<String, Map<String, Set<Action>>> byRole) {

    /** Stands for all resources. */
    static final String EACH = "*";

    /** The role of everybody, and of those who are not logged in the only one. */
    static final String ANYBODY = "anonymous";

    Grants {
        Map<String, Map<String, Set<Action>>> copy = new LinkedHashMap<>();
        byRole.forEach((role, resources) -> copy.put(role, Map.copyOf(resources)));
        byRole = Map.copyOf(copy);
    }

    /** The rights that roles have together. */
    Rights of(Set<String> roles) {
        return new Rights() {
            @Override
            public boolean read(String type) {
                return isGranted(type, Action.READ);
            }

            @Override
            public boolean allow(String type, Operation operation) {
                return isGranted(type, Action.of(operation));
            }

            private boolean isGranted(String type, Action action) {
                return roles.stream().anyMatch(role -> granted(role, type).contains(action));
            }
        };
    }

    private Set<Action> granted(String role, String type) {
        Map<String, Set<Action>> resources = byRole.getOrDefault(role, Map.of());
        Set<Action> actions = EnumSet.noneOf(Action.class);
        actions.addAll(resources.getOrDefault(EACH, Set.of()));
        actions.addAll(resources.getOrDefault(type, Set.of()));
        return actions;
    }
}
