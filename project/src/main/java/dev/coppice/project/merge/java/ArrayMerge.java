package dev.coppice.project.merge.java;

import com.github.javaparser.ast.expr.Expression;
import dev.coppice.project.code.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges a list of values that the owner has changed, as a set: what is new is added, what is gone is taken away. */
final class ArrayMerge {

    private final Workbench bench;
    private final Part part;
    private final Trio<Elements> arrays;

    /** The elements of an array in one version. */
    record Elements(Version version, Span braces, List<Span> spans) {

        static Elements of(Version version, @Nullable Expression array) {
            Expression there = Objects.requireNonNull(array);
            List<Span> spans = there.asArrayInitializerExpr().getValues().stream()
                    .map(version::span)
                    .toList();
            return new Elements(version, version.span(there), spans);
        }

        int find(List<Term> wanted) {
            for (int i = 0; i < spans.size(); i++) {
                if (Term.same(version.terms(spans.get(i)), wanted)) {
                    return i;
                }
            }
            return -1;
        }

        List<Term> terms(int place) {
            return version.terms(spans.get(place));
        }

        int size() {
            return spans.size();
        }
    }

    ArrayMerge(Workbench bench, Part part, Trio<Elements> arrays) {
        this.bench = bench;
        this.part = part;
        this.arrays = arrays;
    }

    void merge() {
        Elements base = arrays.inBase();
        Elements mine = arrays.inMine();
        Elements theirs = arrays.inTheirs();
        Set<Integer> removed = new TreeSet<>();
        for (int i = 0; i < base.size(); i++) {
            int inMine = mine.find(base.terms(i));
            if (inMine >= 0 && theirs.find(base.terms(i)) < 0) {
                removed.add(inMine);
            }
        }
        Map<Integer, List<String>> inserted = new HashMap<>();
        List<String> added = new java.util.ArrayList<>();
        for (int i = 0; i < theirs.size(); i++) {
            if (base.find(theirs.terms(i)) < 0 && mine.find(theirs.terms(i)) < 0) {
                added.add(bench.taken(new Piece(theirs.version(), theirs.spans().get(i))));
            }
        }
        if (!added.isEmpty()) {
            inserted.put(mine.size() - 1, added);
        }
        boolean differs = !removed.isEmpty() || !inserted.isEmpty();
        if (differs && bench.ledger().mayTake(part)) {
            bench.ledger().changed(part, part.detail().substring(1));
            write(mine, removed, inserted, added);
        }
    }

    private void write(Elements mine, Set<Integer> removed, Map<Integer, List<String>> inserted, List<String> added) {
        if (mine.size() == 0) {
            bench.splice().insert(mine.braces().from() + 1, String.join(", ", added));
        } else {
            new CommaList(mine.version(), mine.spans(), bench.style().lineEnd(), bench.splice())
                    .edit(removed, inserted);
        }
    }
}
