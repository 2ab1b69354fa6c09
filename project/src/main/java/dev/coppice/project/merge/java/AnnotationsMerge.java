package dev.coppice.project.merge.java;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.coppice.project.code.Annotations;
import dev.coppice.project.code.Span;
import dev.coppice.project.merge.TextStyle;
import dev.coppice.project.merge.java.AnnotationMerge.Note;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Merges the annotations of one declaration. */
final class AnnotationsMerge {

    private static final Set<String> ASSOCIATIONS = Set.of("ManyToOne", "OneToOne", "OneToMany", "ManyToMany");
    private static final String JOIN_COLUMN = "JoinColumn";

    private final Workbench bench;
    private final Part part;
    private final Trio<Declared> declared;
    private final Rules rules;

    /**
     * A declaration with annotations in one version.
     *
     * @param subject where stands what the annotations are about: its type or its keyword
     */
    record Declared(Version version, NodeWithAnnotations<?> node, Span declaration, Span subject) {}

    /**
     * What is particular about the annotations of a declaration; all by their simple names.
     *
     * @param columnToday what a column of the base is called today
     * @param held which annotations belong to a type that stays as the owner has it
     * @param concerned which annotations are looked at
     */
    record Rules(UnaryOperator<String> columnToday, Predicate<String> held, Predicate<String> concerned) {

        static final Rules PLAIN = new Rules(UnaryOperator.identity(), name -> false, name -> true);

        Rules concerning(Predicate<String> wanted) {
            return new Rules(columnToday, held, wanted);
        }
    }

    AnnotationsMerge(Workbench bench, Part part, Trio<Declared> declared, Rules rules) {
        this.bench = bench;
        this.part = part;
        this.declared = declared;
        this.rules = rules;
    }

    void merge() {
        boolean several = declared.all().anyMatch(side -> joinColumns(side) > 1);
        Map<String, AnnotationExpr> inBase = notes(declared.base(), several, rules.columnToday());
        Map<String, AnnotationExpr> inMine = notes(declared.mine(), several, rules.columnToday());
        Map<String, AnnotationExpr> inTheirs = notes(declared.theirs(), several, UnaryOperator.identity());
        Set<String> keys = new LinkedHashSet<>(inTheirs.keySet());
        keys.addAll(inBase.keySet());
        for (String key : keys) {
            Trio<Note> notes = new Trio<>(
                    note(declared.base(), inBase.get(key)),
                    note(declared.mine(), inMine.get(key)),
                    note(declared.theirs(), inTheirs.get(key)));
            merge(key, notes, inMine, inTheirs);
        }
    }

    private static long joinColumns(Declared side) {
        return Annotations.unfolded(side.node(), JOIN_COLUMN, "JoinColumns").size();
    }

    private static Map<String, AnnotationExpr> notes(
            @Nullable Declared side, boolean severalJoinColumns, UnaryOperator<String> columnToday) {
        Map<String, AnnotationExpr> notes = new LinkedHashMap<>();
        if (side == null) {
            return notes;
        }
        for (AnnotationExpr annotation : side.node().getAnnotations()) {
            String name = Annotations.simpleName(annotation);
            if (!name.equals(JOIN_COLUMN) && !name.equals("JoinColumns")) {
                put(notes, ASSOCIATIONS.contains(name) ? "association" : name, annotation);
            }
        }
        for (AnnotationExpr joined : Annotations.unfolded(side.node(), JOIN_COLUMN, "JoinColumns")) {
            String column = Annotations.findText(joined, "name").orElse("");
            put(notes, severalJoinColumns ? JOIN_COLUMN + "(" + columnToday.apply(column) + ")" : JOIN_COLUMN, joined);
        }
        return notes;
    }

    private static void put(Map<String, AnnotationExpr> notes, String key, AnnotationExpr annotation) {
        String free = key;
        for (int i = 2; notes.containsKey(free); i++) {
            free = key + "#" + i;
        }
        notes.put(free, annotation);
    }

    private static @Nullable Note note(@Nullable Declared side, @Nullable AnnotationExpr annotation) {
        return side == null || annotation == null ? null : new Note(side.version(), annotation);
    }

    private void merge(
            String key, Trio<Note> notes, Map<String, AnnotationExpr> inMine, Map<String, AnnotationExpr> inTheirs) {
        Part annotation = part.at("@" + shown(key, notes));
        boolean differs = !Term.same(terms(notes.base()), terms(notes.theirs()));
        if (!differs || !rules.concerned().test(shown(key, notes))) {
            return;
        }
        if (rules.held().test(shown(key, notes)) && !(notes.isKept() && notes.mine() != null)) {
            bench.ledger().keepWith(part.at(".type"), annotation);
            return;
        }
        if (notes.mine() != null) {
            if (new AnnotationMerge(bench, annotation, notes).merge() == AnnotationMerge.Fate.GOES) {
                remove(notes.inMine());
            }
        } else if (notes.base() == null && bench.ledger().mayTake(annotation)) {
            add(notes.inTheirs(), inMine, inTheirs);
            bench.ledger().changed(annotation, added(notes.inTheirs()));
        } else if (notes.isKept()) {
            noteDeleted(annotation, notes);
        }
    }

    private static String added(Note note) {
        String name = Annotations.simpleName(note.node());
        return name.equals("Nullable") ? "may be null" : note.piece().text().replaceAll("\\s+", " ");
    }

    private static @Nullable List<Term> terms(@Nullable Note note) {
        return note == null ? null : note.piece().terms();
    }

    private static String shown(String key, Trio<Note> notes) {
        Note any = notes.all().reduce((first, second) -> second).orElseThrow();
        return key.startsWith(JOIN_COLUMN) ? key : Annotations.simpleName(any.node());
    }

    private void noteDeleted(Part annotation, Trio<Note> notes) {
        if (bench.ledger().mayTake(annotation)) {
            bench.ledger()
                    .note(
                            declared.inMine().declaration().from(),
                            "%s: you removed the annotation, which would be %s now"
                                    .formatted(
                                            part.name(),
                                            notes.inTheirs().piece().text()));
        }
    }

    private void remove(Note note) {
        if (isInContainer(note)) {
            bench.ledger()
                    .note(
                            bench.span(note.node()).from(),
                            "%s: %s is no longer generated"
                                    .formatted(part.name(), note.piece().text()));
            return;
        }
        bench.deleteLines(bench.span(note.node()));
    }

    private boolean isInContainer(Note note) {
        return declared.inMine().node().getAnnotations().stream()
                .noneMatch(own -> bench.span(own).equals(bench.span(note.node())));
    }

    private void add(Note note, Map<String, AnnotationExpr> inMine, Map<String, AnnotationExpr> inTheirs) {
        Declared theirs = declared.inTheirs();
        Declared mine = declared.inMine();
        int line = theirs.version().line(note.piece().span().from());
        boolean besideSubject = line == theirs.version().line(theirs.subject().from())
                && note.piece().span().from() < theirs.subject().from();
        if (besideSubject) {
            bench.splice().insert(mine.subject().from(), bench.taken(note.piece()) + " ");
            return;
        }
        AnnotationExpr before = null;
        AnnotationExpr behind = null;
        boolean passed = false;
        for (Map.Entry<String, AnnotationExpr> entry : inTheirs.entrySet()) {
            AnnotationExpr there = inMine.get(entry.getKey());
            passed = passed
                    || theirs.version()
                            .span(entry.getValue())
                            .equals(note.piece().span());
            boolean usable = there != null
                    && mine.node().getAnnotations().stream()
                            .anyMatch(own -> bench.span(own).equals(bench.span(there)));
            if (usable && !passed) {
                before = there;
            } else if (usable && behind == null && passed) {
                behind = there;
            }
        }
        if (before != null && !isBesideSubject(mine, before)) {
            addBehind(bench.span(before), note);
        } else {
            addBefore(
                    behind == null
                            ? mine.declaration().from()
                            : Math.min(bench.span(behind).from(), mine.subject().from()),
                    note);
        }
    }

    private boolean isBesideSubject(Declared mine, AnnotationExpr annotation) {
        return !bench.beginsLine(bench.span(annotation).from())
                && bench.mine().line(bench.span(annotation).from())
                        == bench.mine().line(mine.subject().from());
    }

    private void addBehind(Span before, Note note) {
        String text = bench.mine().code().text();
        int end = TextStyle.endOfLine(text, before.to());
        boolean alone = bench.mine().code().words(before.to(), end).stream().allMatch(word -> word.isComment());
        if (alone) {
            addLine(TextStyle.startOfNextLine(text, before.to()), bench.indentation(before.from()), note);
        } else {
            bench.splice().insert(before.to(), " " + bench.taken(note.piece()));
        }
    }

    private void addBefore(int place, Note note) {
        if (bench.beginsLine(place)) {
            addLine(TextStyle.startOfLine(bench.mine().code().text(), place), bench.indentation(place), note);
        } else {
            bench.splice().insert(place, bench.taken(note.piece()) + " ");
        }
    }

    private void addLine(int place, String indentation, Note note) {
        bench.splice()
                .insert(
                        place,
                        indentation
                                + bench.takenLines(note.piece(), indentation)
                                + bench.style().lineEnd());
    }
}
