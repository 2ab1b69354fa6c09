package dev.coppice.project.merge.java;

import dev.coppice.project.Attention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The three versions of a class and what belongs together in them. */
final class Bodies {

    private final Trio<ClassBody> bodies;
    private final Identity identity;
    private final List<Trio<Property>> properties;
    private final Uses uses;
    private final Insertion insertion;
    private final Removal removal;

    Bodies(Workbench bench, Trio<ClassBody> bodies, Identity identity, List<Trio<Property>> properties) {
        this.bodies = bodies;
        this.identity = identity;
        this.properties = properties;
        this.uses = new Uses(bench, bodies, properties);
        this.insertion = new Insertion(
                bench,
                mine(),
                theirs(),
                List.of(Accessor.Role.values()).stream()
                        .filter(role -> AccessorStyle.wants(role, base(), mine(), properties))
                        .collect(Collectors.toSet()));
        this.removal = new Removal(bench);
        tellWhereThingsAre();
    }

    ClassBody base() {
        return bodies.inBase();
    }

    ClassBody mine() {
        return bodies.inMine();
    }

    ClassBody theirs() {
        return bodies.inTheirs();
    }

    Identity identity() {
        return identity;
    }

    List<Trio<Property>> properties() {
        return properties;
    }

    Insertion insertion() {
        return insertion;
    }

    Removal removal() {
        return removal;
    }

    /** Where the owner's code uses a property, in this file and elsewhere. */
    List<Attention> uses(Property inMine) {
        return uses.of(inMine);
    }

    /** Where the owner's code uses the property of an accessor. */
    List<Attention> usesOf(Accessor inMine) {
        return mine().properties().stream()
                .filter(property -> property.accessors().anyMatch(accessor -> accessor.equals(inMine)))
                .findFirst()
                .map(this::uses)
                .orElse(List.of());
    }

    boolean isUntouched(Member inMine) {
        return uses.isUntouched(inMine);
    }

    /**
     * Whether a property cannot keep the owner's name: it was the key alone and is a part of it now, and the class of the
     * key says what its parts are called.
     */
    boolean losesName(Trio<Property> property) {
        return property.isKept()
                && property.mine() != null
                && !property.inMine().name().equals(property.inTheirs().name())
                && property.inBase().mapped().key()
                && property.inTheirs().mapped().key()
                && !base().hasCompositeKey()
                && theirs().hasCompositeKey();
    }

    /** The base's other member of the same signature. */
    static Optional<Member> find(List<Member> members, String signature) {
        return members.stream()
                .filter(member -> ClassBody.signature(member).equals(signature))
                .findFirst();
    }

    /** A property's field and accessors as they are written. */
    static String text(ClassBody body, Property property) {
        return property.members()
                .map(member -> body.version().text(member.declaration()))
                .collect(Collectors.joining("\n\n"));
    }

    /** What the members of a version of the class are called in the owner's file. */
    static Map<String, String> ownersNames(List<Trio<Property>> properties) {
        Map<String, String> names = new HashMap<>();
        for (Trio<Property> trio : properties) {
            if (trio.base() != null && trio.mine() != null) {
                Property base = trio.inBase();
                Property mine = trio.inMine();
                names.put(base.name(), mine.name());
                for (Accessor.Role role : Accessor.Role.values()) {
                    Accessor before = base.accessor(role);
                    Accessor now = mine.accessor(role);
                    if (before != null) {
                        String prefix = role == Accessor.Role.GETTER ? "get" : "set";
                        names.put(
                                before.method().getNameAsString(),
                                now == null
                                        ? prefix + ClassBody.capitalised(mine.name())
                                        : now.method().getNameAsString());
                    }
                }
            }
        }
        names.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return names;
    }

    private void tellWhereThingsAre() {
        for (Trio<Property> trio : properties) {
            if (trio.theirs() != null && trio.mine() != null) {
                insertion.known(trio.inTheirs().field(), trio.inMine().field());
                for (Accessor.Role role : Accessor.Role.values()) {
                    Accessor there = trio.inTheirs().accessor(role);
                    Accessor here = trio.inMine().accessor(role);
                    if (there != null && here != null) {
                        insertion.known(there.member(), here.member());
                    }
                }
            }
        }
        for (Member other : theirs().others()) {
            find(mine().others(), ClassBody.signature(other)).ifPresent(here -> insertion.known(other, here));
        }
    }
}
