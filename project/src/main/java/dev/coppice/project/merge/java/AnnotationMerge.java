package dev.coppice.project.merge.java;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import dev.coppice.project.code.Annotations;
import dev.coppice.project.code.Span;
import dev.coppice.project.merge.java.Ledger.Wishes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges one annotation that the owner still has, attribute by attribute. */
final class AnnotationMerge {

    private final Workbench bench;
    private final Part part;
    private final Trio<Note> notes;
    private final Map<String, Expression> inBase;
    private final Map<String, Expression> inMine;
    private final Map<String, Expression> inTheirs;
    private final Set<String> removed = new LinkedHashSet<>();
    private final Map<String, List<String>> inserted = new LinkedHashMap<>();

    /** An annotation in one version. */
    record Note(Version version, AnnotationExpr node) {
        Piece piece() {
            return Piece.of(version, node);
        }
    }

    /** What becomes of the annotation as a whole. */
    enum Fate {
        STAYS,
        GOES
    }

    AnnotationMerge(Workbench bench, Part part, Trio<Note> notes) {
        this.bench = bench;
        this.part = part;
        this.notes = notes;
        this.inBase = attributes(notes.base());
        this.inMine = attributes(notes.mine());
        this.inTheirs = attributes(notes.theirs());
    }

    Fate merge() {
        mergeName();
        Set<String> all = new LinkedHashSet<>(inTheirs.keySet());
        all.addAll(inBase.keySet());
        all.forEach(this::mergeAttribute);
        if (notes.theirs() == null && goesAsAWhole()) {
            return Fate.GOES;
        }
        write();
        return Fate.STAYS;
    }

    private static Map<String, Expression> attributes(@Nullable Note note) {
        Map<String, Expression> attributes = new LinkedHashMap<>();
        if (note != null && note.node().isSingleMemberAnnotationExpr()) {
            attributes.put(
                    Annotations.VALUE,
                    note.node().asSingleMemberAnnotationExpr().getMemberValue());
        } else if (note != null) {
            Annotations.pairs(note.node()).forEach(pair -> attributes.put(pair.getNameAsString(), pair.getValue()));
        }
        return attributes;
    }

    /** Associations change their kind and keep their attributes. */
    private void mergeName() {
        if (notes.base() == null || notes.theirs() == null) {
            return;
        }
        Trio<Piece> names = new Trio<>(name(notes.inBase()), name(notes.inMine()), name(notes.inTheirs()));
        if (bench.units().takes(part, names, place())) {
            bench.replace(names.inMine().span(), names.inTheirs());
            bench.ledger().changed(part, "@" + names.inTheirs().text());
        }
    }

    private static Piece name(Note note) {
        return Piece.of(note.version(), note.node().getName());
    }

    private void mergeAttribute(String name) {
        Trio<Piece> values = new Trio<>(
                value(notes.base(), inBase.get(name)),
                value(notes.mine(), inMine.get(name)),
                value(notes.theirs(), inTheirs.get(name)));
        Part attribute = part.at("." + name);
        if (isArrayEverywhere(name) && !Term.same(Piece.termsOf(values.base()), Piece.termsOf(values.mine()))) {
            new ArrayMerge(bench, attribute, arrays(name)).merge();
            return;
        }
        boolean taken = spellsOutWhatIsRenamed(values)
                ? bench.units().takesSpelledOut(attribute, values)
                : bench.units().takes(attribute, values, place());
        if (!taken) {
            return;
        }
        bench.ledger().changed(attribute, name + " " + Units.arrow(values.base(), values.theirs()));
        if (values.theirs() == null) {
            removed.add(name);
        } else if (values.mine() == null) {
            inserted.computeIfAbsent(predecessor(name), key -> new ArrayList<>())
                    .add(bench.taken(pair(notes.inTheirs(), name)));
        } else {
            bench.replace(values.mine().span(), values.theirs());
        }
    }

    /**
     * Whether the owner only wrote down what the column was called anyway, as one who renames a field must, and the column
     * has another name today.
     */
    private boolean spellsOutWhatIsRenamed(Trio<Piece> values) {
        Piece mine = values.mine();
        Piece theirs = values.theirs();
        return values.base() == null
                && mine != null
                && theirs != null
                && bench.context().same().columns().values().stream()
                        .flatMap(columns -> columns.entrySet().stream())
                        .anyMatch(column -> mine.text().equals(quoted(column.getKey()))
                                && theirs.text().equals(quoted(column.getValue())));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private boolean isArrayEverywhere(String name) {
        return List.of(inBase, inMine, inTheirs).stream()
                .map(attributes -> attributes.get(name))
                .allMatch(value -> value != null && value.isArrayInitializerExpr());
    }

    private Trio<ArrayMerge.Elements> arrays(String name) {
        return new Trio<>(
                ArrayMerge.Elements.of(notes.inBase().version(), inBase.get(name)),
                ArrayMerge.Elements.of(notes.inMine().version(), inMine.get(name)),
                ArrayMerge.Elements.of(notes.inTheirs().version(), inTheirs.get(name)));
    }

    private static @Nullable Piece value(@Nullable Note note, @Nullable Expression value) {
        return note == null || value == null ? null : Piece.of(note.version(), value);
    }

    private static Piece pair(Note note, String name) {
        if (note.node().isSingleMemberAnnotationExpr()) {
            return Piece.of(
                    note.version(), note.node().asSingleMemberAnnotationExpr().getMemberValue());
        }
        MemberValuePair pair = Annotations.pairs(note.node()).stream()
                .filter(candidate -> candidate.getNameAsString().equals(name))
                .findFirst()
                .orElseThrow();
        return Piece.of(note.version(), pair);
    }

    /** The attribute before this one that the owner has; empty for none. */
    private String predecessor(String name) {
        String before = "";
        for (String candidate : inTheirs.keySet()) {
            if (candidate.equals(name)) {
                break;
            }
            before = inMine.containsKey(candidate) && !removed.contains(candidate) ? candidate : before;
        }
        return before;
    }

    /** Whether nothing of the owner's would be left in it. */
    private boolean goesAsAWhole() {
        boolean emptied = removed.containsAll(inMine.keySet());
        if (!emptied && !inBase.isEmpty()) {
            return false;
        }
        if (emptied) {
            Part whole = part;
            boolean may = bench.ledger().mayTake(whole);
            if (may && removed.isEmpty()) {
                bench.ledger().changed(part, gone());
            }
            return may;
        }
        Wishes wishes =
                new Wishes(notes.inBase().piece().text(), notes.inMine().piece().text(), "");
        return bench.ledger().conflict(part, "You changed it, and it is no longer generated", place(), wishes);
    }

    private String gone() {
        String name = Annotations.simpleName(notes.inMine().node());
        return name.equals("Nullable") ? "always there" : "no longer @" + name;
    }

    private int place() {
        return bench.span(notes.inMine().node()).from();
    }

    private void write() {
        if (removed.isEmpty() && inserted.isEmpty()) {
            return;
        }
        Span whole = bench.span(notes.inMine().node());
        if (inMine.isEmpty() || removed.containsAll(inMine.keySet())) {
            writeAnew(whole);
            return;
        }
        List<String> order = List.copyOf(inMine.keySet());
        if (notes.inMine().node().isSingleMemberAnnotationExpr() && !inserted.isEmpty()) {
            bench.splice().insert(span(Annotations.VALUE).from(), Annotations.VALUE + " = ");
        }
        Map<Integer, List<String>> byPlace = new HashMap<>();
        inserted.forEach((name, texts) -> byPlace.put(order.indexOf(name), texts));
        Set<Integer> removedPlaces = new TreeSet<>();
        removed.forEach(name -> removedPlaces.add(order.indexOf(name)));
        List<Span> spans = order.stream().map(this::span).toList();
        new CommaList(bench.mine(), spans, bench.style().lineEnd(), bench.splice()).edit(removedPlaces, byPlace);
    }

    /** Everything between the parentheses. */
    private void writeAnew(Span whole) {
        int from = bench.span(notes.inMine().node().getName()).to();
        List<String> all = inserted.values().stream().flatMap(List::stream).toList();
        bench.splice().replace(from, whole.to(), all.isEmpty() ? "" : "(" + String.join(", ", all) + ")");
    }

    private Span span(String name) {
        return pair(notes.inMine(), name).span();
    }
}
