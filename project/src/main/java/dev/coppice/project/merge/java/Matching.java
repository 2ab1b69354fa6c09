package dev.coppice.project.merge.java;

import dev.coppice.project.code.Mapping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the same property in three versions of a class, by what it maps to. */
final class Matching {

    private final Identity identity;
    private final ClassBody base;
    private final ClassBody mine;
    private final ClassBody theirs;

    private Matching(Identity identity, ClassBody base, ClassBody mine, ClassBody theirs) {
        this.identity = identity;
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** The properties of base and theirs with what the owner has of them: those of theirs first, in its order. */
    static List<Trio<Property>> of(Identity identity, Trio<ClassBody> bodies) {
        return new Matching(identity, bodies.inBase(), bodies.inMine(), bodies.inTheirs()).trios();
    }

    private List<Trio<Property>> trios() {
        Pairs theirsOfBase = new Pairs(base.properties(), theirs.properties());
        theirsOfBase.match(p -> identity.today(p) + " " + p.name(), p -> Identity.exact(p) + " " + p.name());
        theirsOfBase.match(identity::today, Identity::exact);
        theirsOfBase.match(identity::looselyToday, Identity::loose);
        theirsOfBase.match(p -> folded(identity.looselyToday(p)), p -> folded(Identity.loose(p)));
        theirsOfBase.match((b, t) -> b.mapping() instanceof Mapping.Inverse before
                && t.mapping() instanceof Mapping.Inverse now
                && identity.mayBeRenamed(before, now));
        Pairs mineOfBase = mineOfBase();
        theirsOfBase.match((b, t) -> sameForOwner(mineOfBase.right(b), t));
        List<Property> newHere = theirs.properties().stream()
                .filter(property -> !theirsOfBase.hasRight(property))
                .toList();
        List<Property> owners = mine.properties().stream()
                .filter(property -> !mineOfBase.hasRight(property))
                .toList();
        Pairs mineOfTheirs = new Pairs(newHere, owners);
        mineOfTheirs.match(Identity::exact, Identity::exact);
        mineOfTheirs.match(Identity::loose, Identity::loose);
        mineOfTheirs.match(p -> folded(Identity.loose(p)), p -> folded(Identity.loose(p)));

        List<Trio<Property>> trios = new ArrayList<>();
        for (Property property : theirs.properties()) {
            Property inBase = theirsOfBase.left(property);
            Property inMine = inBase == null ? mineOfTheirs.right(property) : mineOfBase.right(inBase);
            trios.add(new Trio<>(inBase, inMine, property));
        }
        for (Property property : base.properties()) {
            if (theirsOfBase.right(property) == null) {
                trios.add(new Trio<>(property, mineOfBase.right(property), null));
            }
        }
        return trios;
    }

    /** Inverse sides follow the owner's name of the other side, which what is generated today knows already. */
    private static boolean sameForOwner(@Nullable Property mine, Property theirs) {
        return mine != null
                && theirs.mapping() instanceof Mapping.Inverse
                && Identity.exact(mine).equals(Identity.exact(theirs))
                && mine.name().equals(theirs.name());
    }

    private Pairs mineOfBase() {
        Pairs pairs = new Pairs(base.properties(), mine.properties());
        pairs.match(p -> identity.today(p) + " " + p.name(), p -> Identity.exact(p) + " " + p.name());
        pairs.match(Identity::exact, Identity::exact);
        pairs.match(identity::today, Identity::exact);
        pairs.match(Identity::loose, Identity::loose);
        pairs.match(identity::looselyToday, Identity::loose);
        pairs.match(p -> folded(Identity.loose(p)), p -> folded(Identity.loose(p)));
        pairs.matchOnlyOnes(this::target);
        pairs.match(Property::name, Property::name);
        return pairs;
    }

    /** Inverse sides whose pair has another name are told by the class they lead to, if there is only one. */
    private @Nullable String target(Property property) {
        return property.mapping() instanceof Mapping.Inverse(String target, String mappedBy)
                ? identity.className(target)
                : null;
    }

    private static String folded(String key) {
        return key.toLowerCase(Locale.ROOT);
    }

    /** Properties of two versions, of which each finds at most one. */
    private static final class Pairs {

        private final List<Property> lefts;
        private final List<Property> rights;
        private final IdentityHashMap<Property, Property> rightOfLeft = new IdentityHashMap<>();
        private final IdentityHashMap<Property, Property> leftOfRight = new IdentityHashMap<>();

        Pairs(List<Property> lefts, List<Property> rights) {
            this.lefts = lefts;
            this.rights = rights;
        }

        @Nullable
        Property right(Property left) {
            return rightOfLeft.get(left);
        }

        @Nullable
        Property left(Property right) {
            return leftOfRight.get(right);
        }

        boolean hasRight(Property right) {
            return leftOfRight.containsKey(right);
        }

        void match(Function<Property, String> leftKey, Function<Property, String> rightKey) {
            Map<String, Deque<Property>> byKey = new HashMap<>();
            openRights()
                    .forEach(right -> byKey.computeIfAbsent(rightKey.apply(right), key -> new ArrayDeque<>())
                            .add(right));
            for (Property left : openLefts().toList()) {
                Deque<Property> found = byKey.get(leftKey.apply(left));
                if (found != null && !found.isEmpty()) {
                    join(left, found.remove());
                }
            }
        }

        void match(BiPredicate<Property, Property> sameThing) {
            for (Property left : openLefts().toList()) {
                openRights()
                        .filter(right -> sameThing.test(left, right))
                        .findFirst()
                        .ifPresent(right -> join(left, right));
            }
        }

        void matchOnlyOnes(Function<Property, @Nullable String> key) {
            for (Property left : openLefts().toList()) {
                String wanted = key.apply(left);
                List<Property> sameLeft = with(openLefts(), key, wanted);
                List<Property> sameRight = with(openRights(), key, wanted);
                if (wanted != null && sameLeft.size() == 1 && sameRight.size() == 1) {
                    join(left, sameRight.getFirst());
                }
            }
        }

        private static List<Property> with(
                Stream<Property> properties, Function<Property, @Nullable String> key, @Nullable String wanted) {
            return properties
                    .filter(property -> wanted != null && wanted.equals(key.apply(property)))
                    .toList();
        }

        private Stream<Property> openLefts() {
            return lefts.stream().filter(left -> !rightOfLeft.containsKey(left));
        }

        private Stream<Property> openRights() {
            return rights.stream().filter(right -> !leftOfRight.containsKey(right));
        }

        private void join(Property left, Property right) {
            rightOfLeft.put(left, right);
            leftOfRight.put(right, left);
        }
    }
}
