package dev.coppice.project.merge.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import dev.coppice.project.Attention;
import dev.coppice.project.PartChange.Kind;
import dev.coppice.project.code.Mapping;
import dev.coppice.project.merge.java.Ledger.Wishes;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Merges the fields and accessors of a class: which come, which go, which change. */
final class BodyMerge {

    private final Workbench bench;
    private final Bodies bodies;
    private final Ledger ledger;
    private final Set<Trio<Property>> held = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean keyStays;
    private boolean declined;

    BodyMerge(Workbench bench, Bodies bodies) {
        this.bench = bench;
        this.bodies = bodies;
        this.ledger = bench.ledger();
    }

    void merge() {
        for (Cluster cluster : Cluster.of(bodies.properties(), bodies.identity())) {
            if (!cluster.moves() || mayMove(cluster)) {
                cluster.properties().stream().filter(Trio::isGone).forEach(this::remove);
                cluster.properties().stream().filter(Trio::isKept).forEach(this::change);
            } else {
                hold(cluster);
            }
        }
        bodies.properties().stream().filter(Trio::isNew).forEach(this::add);
    }

    /** Whether the key stays as the owner has it, because it cannot be changed without losing the owner's work. */
    boolean keyStays() {
        return keyStays;
    }

    /** Whether something new was left out. */
    boolean declined() {
        return declined;
    }

    /** The part that stands for the key. */
    static Part keyPart(List<Trio<Property>> properties) {
        return properties.stream()
                .filter(property ->
                        property.base() != null && property.inBase().mapped().key())
                .findFirst()
                .map(BodyMerge::part)
                .orElse(Part.of("", ""));
    }

    static Part part(Trio<Property> property) {
        String key = property.base() == null
                ? "new " + property.inTheirs().name()
                : property.inBase().name();
        String name = property.mine() == null
                ? (property.theirs() == null ? property.inBase() : property.inTheirs()).name()
                : property.inMine().name();
        return Part.of(key, name);
    }

    /** Whether everything in the cluster that is gone can be taken away. */
    private boolean mayMove(Cluster cluster) {
        boolean may = true;
        for (Trio<Property> property : cluster.properties()) {
            may &= ledger.mayTake(part(property));
            boolean goes = property.isGone() || bodies.losesName(property);
            if (goes && property.mine() != null) {
                may &= mayRemove(cluster, property);
            }
        }
        return may;
    }

    private boolean mayRemove(Cluster cluster, Trio<Property> property) {
        Property mine = property.inMine();
        boolean untouched = !mine.sharesDeclaration()
                && mine.members().allMatch(bodies::isUntouched)
                && (property.isGone() || mine.name().equals(property.inBase().name()));
        List<Attention> uses = bodies.uses(mine);
        if (untouched && uses.isEmpty()) {
            return true;
        }
        String reason = (untouched ? "Your code uses it" : "You changed it") + ", and " + why(cluster, property);
        boolean goes = ledger.conflict(
                part(property), reason, mine.field().declaration().from(), wishes(cluster));
        if (!goes && ledger.mayTake(part(property))) {
            uses.forEach(use -> ledger.note(new Attention(
                    use.path(), use.line(), "%s, and %s".formatted(use.message(), why(cluster, property)))));
        }
        return goes;
    }

    private static String why(Cluster cluster, Trio<Property> property) {
        boolean becomesOther = cluster.properties().stream().anyMatch(Trio::isNew);
        if (cluster.key()) {
            return "the key of the table is another one now";
        }
        return switch (property.inBase().mapping()) {
            case Mapping.ToOne t -> "the foreign key is gone or another one now";
            case Mapping.Inverse i -> "the foreign key behind it is gone";
            default -> becomesOther ? "its column is mapped in another way now" : "its column is gone";
        };
    }

    private Wishes wishes(Cluster cluster) {
        return new Wishes(
                cluster.text(trio -> trio.base() == null ? "" : Bodies.text(bodies.base(), trio.inBase())),
                cluster.text(trio -> trio.mine() == null ? "" : Bodies.text(bodies.mine(), trio.inMine())),
                cluster.text(trio -> trio.theirs() == null ? "" : Bodies.text(bodies.theirs(), trio.inTheirs())));
    }

    private void hold(Cluster cluster) {
        keyStays = keyStays || cluster.key();
        for (Trio<Property> blocking : cluster.properties()) {
            for (Trio<Property> other : cluster.properties()) {
                ledger.keepWith(part(blocking), part(other));
            }
        }
        cluster.properties().stream().filter(Trio::isNew).forEach(held::add);
    }

    private void remove(Trio<Property> property) {
        if (property.mine() != null) {
            Property mine = property.inMine();
            String base = Bodies.text(bodies.base(), property.inBase());
            List<Member> members = mine.members().toList();
            bodies.removal().remove(members.getFirst(), base);
            members.stream().skip(1).forEach(member -> bodies.removal().remove(member, ""));
            ledger.changed(mine.name(), Kind.REMOVED, "");
        }
    }

    private void change(Trio<Property> property) {
        Part part = part(property);
        if (!ledger.mayTake(part)) {
            return;
        }
        if (property.mine() == null) {
            noteDeleted(property);
        } else if (!property.inMine().sharesDeclaration()) {
            new PropertyMerge(bench, part, bodies, property).merge();
        } else if (differs(property)) {
            ledger.conflict(
                    part,
                    "It shares its declaration with other fields, and the database changed it",
                    property.inMine().field().declaration().from(),
                    wishes(new Cluster(List.of(property), false)));
        }
    }

    private boolean differs(Trio<Property> property) {
        return !Term.same(
                bodies.base().version().terms(property.inBase().field().declaration()),
                bodies.theirs().version().terms(property.inTheirs().field().declaration()));
    }

    private void noteDeleted(Trio<Property> property) {
        boolean elsewhere = isMappedElsewhere(property.inTheirs());
        if (differs(property) && ledger.mayTake(part(property)) && !elsewhere) {
            ledger.note(
                    bench.span(bodies.mine().type().getName()).from(),
                    "You removed '%s', which the database changed"
                            .formatted(property.inBase().name()));
        }
    }

    private void add(Trio<Property> property) {
        Part part = part(property);
        Property theirs = property.inTheirs();
        if (property.mine() != null) {
            noteAdopted(property);
            return;
        }
        if (held.contains(property) || !ledger.mayTake(part) || isMappedElsewhere(theirs)) {
            declined = true;
            return;
        }
        Optional<Property> rival =
                owners().filter(owners -> sharesColumn(owners, theirs)).findFirst();
        if (rival.isPresent()) {
            ledger.note(
                    rival.get().field().declaration().from(),
                    "'%s' maps %s already; it would be '%s'"
                            .formatted(rival.get().name(), String.join(", ", theirs.columns()), theirs.name()));
            return;
        }
        Optional<Member> taken = taken(theirs);
        if (taken.isPresent()) {
            ledger.conflict(
                    part,
                    "You have something of that name already",
                    taken.get().declaration().from(),
                    new Wishes(
                            "",
                            bodies.mine().version().text(taken.get().declaration()),
                            Bodies.text(bodies.theirs(), theirs)));
            return;
        }
        bodies.insertion().property(theirs);
        Optional<Property> before = bodies.properties().stream()
                .filter(other -> other.isGone() && other.mine() != null)
                .map(Trio::inMine)
                .filter(gone -> gone.name().equals(theirs.name()))
                .findFirst();
        if (before.isPresent()) {
            ledger.becameOther(
                    theirs.name(),
                    "type %s → %s".formatted(type(bodies.mine(), before.get()), type(bodies.theirs(), theirs)));
        } else {
            ledger.changed(theirs.name(), Kind.ADDED, "");
        }
    }

    private static String type(ClassBody body, Property property) {
        return Piece.of(body.version(), property.variable().getType()).text();
    }

    private void noteAdopted(Trio<Property> property) {
        Property mine = property.inMine();
        Property theirs = property.inTheirs();
        boolean same = Term.same(
                bodies.mine().version().terms(mine.field().declaration()),
                bodies.theirs().version().terms(theirs.field().declaration()));
        if (!same && !withoutColumnName(mine).equals(withoutColumnName(theirs))) {
            ledger.note(
                    mine.field().declaration().from(),
                    "You map '%s' already; it would be: %s"
                            .formatted(
                                    mine.name(),
                                    bodies.theirs()
                                            .version()
                                            .text(theirs.field().declaration())
                                            .replaceAll("\\s+", " ")));
        }
    }

    /** Both map the same column, so that it does not matter whether one of them spells it. */
    private static String withoutColumnName(Property property) {
        Node copy = property.field().node().clone();
        copy.removeComment();
        for (NormalAnnotationExpr note : copy.findAll(NormalAnnotationExpr.class)) {
            note.getPairs()
                    .removeIf(pair -> note.getNameAsString().equals("Column")
                            && pair.getNameAsString().equals("name"));
            if (note.getPairs().isEmpty()) {
                note.remove();
            }
        }
        return copy.toString();
    }

    private boolean isMappedElsewhere(Property theirs) {
        String className = bodies.mine().type().getNameAsString();
        return !theirs.columns().isEmpty()
                && theirs.columns().stream()
                        .allMatch(column -> bench.surroundings().mapsElsewhere(className, column));
    }

    /** The owner's properties that nothing generated is or was. */
    private Stream<Property> owners() {
        return bodies.mine().properties().stream()
                .filter(property -> bodies.properties().stream().noneMatch(trio -> isSame(trio, property)));
    }

    private static boolean sharesColumn(Property owners, Property theirs) {
        return owners.columns().stream()
                .anyMatch(column -> theirs.columns().stream().anyMatch(column::equalsIgnoreCase));
    }

    private Optional<Member> taken(Property theirs) {
        Optional<Member> field = bodies.mine().properties().stream()
                .filter(property -> property.name().equals(theirs.name()))
                .filter(property -> !isRemoved(property) && !isRenamed(property))
                .map(Property::field)
                .findFirst();
        Optional<Member> method = theirs.accessors()
                .flatMap(accessor -> bodies.mine().others().stream()
                        .filter(member -> member.node() instanceof MethodDeclaration other
                                && other.getNameAsString()
                                        .equals(accessor.method().getNameAsString())
                                && other.getParameters().size()
                                        == accessor.method().getParameters().size()))
                .findFirst();
        return field.or(() -> method);
    }

    private static boolean isSame(Trio<Property> trio, Property mine) {
        return trio.mine() != null
                && trio.inMine().field().equals(mine.field())
                && trio.inMine().name().equals(mine.name());
    }

    /** Whether it is going to be called as it is generated today, which leaves its name to others. */
    private boolean isRenamed(Property mine) {
        return bodies.properties().stream()
                .anyMatch(trio -> isSame(trio, mine)
                        && trio.isKept()
                        && ledger.mayTake(part(trio))
                        && !trio.inTheirs().name().equals(mine.name()));
    }

    private boolean isRemoved(Property mine) {
        return bench.splice()
                        .takesFrom(
                                mine.field().declaration().from(),
                                mine.field().declaration().to() - 1)
                && bodies.properties().stream().anyMatch(trio -> isSame(trio, mine) && trio.isGone());
    }
}
