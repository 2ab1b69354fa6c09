package dev.coppice.model.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each of several things a name of its own, upper and lower case taken as one.
 *
 * <p>Who alone wants a name gets it, whatever the others do. Of those who want the same, the first gets it and the others
 * take their next choice that is free, at last the first one with a number. So a name depends on nothing but the others
 * that want the same.
 *
 * @param <K> what stands for a thing
 */
public final class UniqueNames<K> {

    private final Set<String> taken = new HashSet<>();
    private final Map<K, String> names = new LinkedHashMap<>();

    /**
     * What a thing would like to be called.
     *
     * @param choices best first, at least one
     */
    public record Wish<K>(K thing, List<String> choices) {

        public Wish {
            choices = List.copyOf(choices);
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("A thing wants a name");
            }
        }

        public String first() {
            return choices.getFirst();
        }
    }

    /** Gives a name outright; false if it is taken. */
    public boolean give(K thing, String name) {
        boolean free = taken.add(AsciiCase.lower(name));
        if (free) {
            names.put(thing, name);
        }
        return free;
    }

    /** Gives each thing a name, in the order given. */
    public void giveAll(List<Wish<K>> wishes) {
        Map<String, Integer> wanted = new HashMap<>();
        wishes.forEach(wish -> wanted.merge(AsciiCase.lower(wish.first()), 1, Integer::sum));
        List<Wish<K>> disputed = new ArrayList<>();
        for (Wish<K> wish : wishes) {
            boolean alone = wanted.getOrDefault(AsciiCase.lower(wish.first()), 0) == 1;
            if (!alone || !give(wish.thing(), wish.first())) {
                disputed.add(wish);
            }
        }
        disputed.forEach(this::giveBestFree);
    }

    /** The name that the thing was given. */
    public String name(K thing) {
        String name = names.get(thing);
        if (name == null) {
            throw new IllegalArgumentException("There is no name for " + thing);
        }
        return name;
    }

    private void giveBestFree(Wish<K> wish) {
        for (String choice : wish.choices()) {
            if (give(wish.thing(), choice)) {
                return;
            }
        }
        int number = 2;
        while (!give(wish.thing(), wish.first() + number)) {
            number++;
        }
    }
}
