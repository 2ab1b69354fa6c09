package dev.coppice.project.merge.java;

import com.github.javaparser.ast.body.FieldDeclaration;
import dev.coppice.project.code.MappingAccess;
import dev.coppice.project.code.Span;
import dev.coppice.project.code.Word;
import dev.coppice.project.merge.TextStyle;
import dev.coppice.project.merge.java.Accessor.Role;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts new members into the owner's class: each behind the one that it follows in the generated text. */
final class Insertion {

    private final Workbench bench;
    private final ClassBody mine;
    private final ClassBody theirs;
    private final AccessorStyle style;
    private final Set<Role> wanted;
    private final IdentityHashMap<Member, Member> mineOfTheirs = new IdentityHashMap<>();
    private final IdentityHashMap<Member, Place> inserted = new IdentityHashMap<>();

    /** Where new text goes, and what must follow it. */
    private record Place(int offset, String indentation, Side side) {
        private enum Side {
            BEHIND,
            BEFORE
        }
    }

    Insertion(Workbench bench, ClassBody mine, ClassBody theirs, Set<Role> wanted) {
        this.bench = bench;
        this.mine = mine;
        this.theirs = theirs;
        this.style = AccessorStyle.of(mine);
        this.wanted = wanted;
    }

    /** Tells where the owner has a member of the generated text. */
    void known(Member inTheirs, Member inMine) {
        mineOfTheirs.put(inTheirs, inMine);
    }

    /** A new field with its accessors. */
    void property(Property property) {
        if (mine.access() == MappingAccess.GETTERS && property.getter() != null) {
            propertyAtGetter(property, property.getter());
            return;
        }
        Version version = theirs.version();
        insert(
                property.field(),
                fields(theirs),
                lines(new Piece(version, property.field().whole())));
        property.accessors().forEach(accessor -> accessor(property, property, accessor));
    }

    /** The getter gets what is generated at the field, because it is there that the owner's class is mapped. */
    private void propertyAtGetter(Property property, Accessor getter) {
        Version version = theirs.version();
        Span whole = property.field().whole();
        Span notes = MappingNotes.of(version, property.field()).span();
        String bare = bench.taken(new Piece(version, new Span(whole.from(), notes.from())))
                + bench.taken(new Piece(version, new Span(notes.to(), whole.to())))
                        .stripLeading();
        insert(property.field(), fields(theirs), unindented(bare, whole.from()));
        List<String> lines = new ArrayList<>();
        if (notes.from() < notes.to()) {
            lines.addAll(lines(new Piece(version, notes)));
        }
        lines.addAll(style.lines(bench, version, property, getter, mine.type().getNameAsString()));
        insert(getter.member(), methods(theirs), lines);
        if (property.setter() != null) {
            accessor(property, property, property.setter());
        }
    }

    /** A new accessor of a field. */
    void accessor(Property inTheirs, Property named, Accessor accessor) {
        if (wanted.contains(accessor.role())) {
            String className = mine.type().getNameAsString();
            insert(
                    accessor.member(),
                    methods(theirs),
                    style.lines(bench, theirs.version(), inTheirs, accessor, className));
        }
    }

    /** A new method, constructor or nested class. */
    void other(Member member) {
        insert(member, methods(theirs), lines(new Piece(theirs.version(), member.whole())));
    }

    private List<String> lines(Piece piece) {
        return unindented(bench.taken(piece), piece.span().from());
    }

    private List<String> unindented(String text, int place) {
        List<String> lines = new ArrayList<>();
        String generated = TextStyle.indentation(theirs.version().code().text(), place);
        for (String line : text.split("\\n", -1)) {
            lines.add(line.startsWith(generated) ? line.substring(generated.length()) : line);
        }
        return lines;
    }

    private void insert(Member member, List<Member> order, List<String> lines) {
        Place place = place(member, order);
        inserted.put(member, place);
        String gap = bench.style().lineEnd().repeat(separated(member) ? 2 : 1);
        String text = bench.style().lines(lines, Workbench.GENERATED_STEP, place.indentation());
        bench.splice().insert(place.offset(), place.side() == Place.Side.BEHIND ? gap + text : text + gap);
    }

    private Place place(Member member, List<Member> order) {
        int index = order.indexOf(member);
        for (int i = index - 1; i >= 0; i--) {
            Place known = behind(order.get(i));
            if (known != null) {
                return known;
            }
        }
        for (int i = index + 1; i < order.size(); i++) {
            Member follower = mineOfTheirs.get(order.get(i));
            if (follower != null && bench.beginsLine(follower.whole().from())) {
                int start = TextStyle.startOfLine(
                        bench.mine().code().text(), follower.whole().from());
                return new Place(start, bench.indentation(follower.whole().from()), Place.Side.BEFORE);
            }
        }
        return atEnd(member);
    }

    private @Nullable Place behind(Member predecessor) {
        Place known = inserted.get(predecessor);
        if (known != null && known.side() == Place.Side.BEHIND) {
            return known;
        }
        Member there = mineOfTheirs.get(predecessor);
        return there == null ? null : behindMine(lastOfRun(there));
    }

    private Place behindMine(Member member) {
        int to = member.whole().to();
        return new Place(bench.endOfLine(to), indentation(member), Place.Side.BEHIND);
    }

    private String indentation(Member member) {
        int from = member.whole().from();
        return bench.beginsLine(from)
                ? bench.indentation(from)
                : bench.indentation(bench.span(mine.type()).from())
                        + bench.style().step();
    }

    /** Where the accessors of a property stand together, maybe behind their field, what is new does not part them. */
    private Member lastOfRun(Member member) {
        List<Member> all = mine.members();
        Member last = member;
        List<Member> own = mine.properties().stream()
                .filter(property -> property.members().anyMatch(member::equals))
                .flatMap(Property::accessors)
                .map(Accessor::member)
                .toList();
        int next = all.indexOf(member) + 1;
        while (next < all.size() && own.contains(all.get(next))) {
            last = all.get(next);
            next++;
        }
        return last;
    }

    /** Behind the last member of its kind; else behind the last one, or at the start of the class. */
    private Place atEnd(Member member) {
        boolean field = member.node() instanceof FieldDeclaration;
        List<Member> all = mine.members();
        List<Member> alike = all.stream()
                .filter(candidate -> candidate.node() instanceof FieldDeclaration == field)
                .toList();
        if (!alike.isEmpty()) {
            return behindMine(alike.getLast());
        }
        if (!field && !all.isEmpty()) {
            return behindMine(all.getLast());
        }
        Word brace =
                bench
                        .mine()
                        .code()
                        .words(
                                bench.span(mine.type().getName()).to(),
                                bench.span(mine.type()).to())
                        .stream()
                        .filter(word -> word.text().equals("{"))
                        .findFirst()
                        .orElseThrow();
        String indentation = bench.indentation(bench.span(mine.type()).from());
        return new Place(
                bench.endOfLine(brace.to()), indentation + bench.style().step(), Place.Side.BEHIND);
    }

    /** Whether members of this kind stand apart from each other. */
    private boolean separated(Member member) {
        boolean field = member.node() instanceof FieldDeclaration;
        int apart = 0;
        int together = 0;
        List<Member> all = mine.members();
        for (int i = 1; i < all.size(); i++) {
            boolean first = all.get(i - 1).node() instanceof FieldDeclaration;
            boolean second = all.get(i).node() instanceof FieldDeclaration;
            if (first == field && second == field) {
                Span gap = new Span(
                        all.get(i - 1).whole().to(),
                        Math.max(all.get(i - 1).whole().to(), all.get(i).whole().from()));
                if (Member.hasBlankLine(bench.mine().code().text(), gap.from(), gap.to())) {
                    apart++;
                } else {
                    together++;
                }
            }
        }
        return apart >= together;
    }

    private static List<Member> fields(ClassBody body) {
        return body.members().stream()
                .filter(member -> member.node() instanceof FieldDeclaration)
                .toList();
    }

    private static List<Member> methods(ClassBody body) {
        return body.members().stream()
                .filter(member -> !(member.node() instanceof FieldDeclaration))
                .toList();
    }
}
