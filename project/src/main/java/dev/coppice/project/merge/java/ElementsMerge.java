package dev.coppice.project.merge.java;

import com.github.javaparser.ast.Node;
import dev.coppice.project.PartChange.Kind;
import dev.coppice.project.code.Span;
import dev.coppice.project.merge.java.Ledger.Wishes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Merges a list in a declaration: the constants of an enum, the components of a record. */
final class ElementsMerge {

    private final Workbench bench;
    private final Predicate<String> isUsed;
    private final Map<String, Element> inBase;
    private final Map<String, Element> inMine;
    private final Map<String, Element> inTheirs;
    private final Set<Integer> removed = new TreeSet<>();
    private final Map<Integer, List<String>> inserted = new HashMap<>();

    /**
     * One element in one version.
     *
     * @param key its identity
     * @param name what it is called
     */
    record Element(Version version, String key, String name, Member member) {

        Piece piece() {
            return new Piece(version, member.declaration());
        }

        static <N extends Node> List<Element> all(
                Version version, List<N> nodes, Function<N, String> key, Function<N, String> name) {
            return nodes.stream()
                    .map(node -> new Element(version, key.apply(node), name.apply(node), Member.element(version, node)))
                    .toList();
        }
    }

    /**
     * @param isUsed whether the owner's code uses an element, by its name
     */
    ElementsMerge(Workbench bench, Trio<List<Element>> elements, Predicate<String> isUsed) {
        this.bench = bench;
        this.isUsed = isUsed;
        this.inBase = byKey(elements.inBase());
        this.inMine = byKey(elements.inMine());
        this.inTheirs = byKey(elements.inTheirs());
    }

    /**
     * @param open where a first element goes
     */
    void merge(int open) {
        for (Map.Entry<String, Element> entry : inBase.entrySet()) {
            Element mine = inMine.get(entry.getKey());
            if (mine != null) {
                mergeKnown(entry.getValue(), mine, inTheirs.get(entry.getKey()));
            }
        }
        int place = -1;
        List<String> order = List.copyOf(inMine.keySet());
        for (Map.Entry<String, Element> entry : inTheirs.entrySet()) {
            if (inMine.containsKey(entry.getKey())) {
                place = order.indexOf(entry.getKey());
            } else if (!inBase.containsKey(entry.getKey())) {
                add(entry.getValue(), place);
            }
        }
        write(open);
    }

    private static Map<String, Element> byKey(List<Element> elements) {
        Map<String, Element> byKey = new LinkedHashMap<>();
        elements.forEach(element -> byKey.putIfAbsent(element.key(), element));
        return byKey;
    }

    private void mergeKnown(Element base, Element mine, @Nullable Element theirs) {
        Part part = Part.of(base.key(), mine.name());
        if (theirs == null) {
            mergeGone(part, base, mine);
            return;
        }
        Trio<Piece> pieces = new Trio<>(base.piece(), mine.piece(), theirs.piece());
        if (bench.units().takes(part, pieces, mine.piece().span().from())) {
            bench.replace(mine.piece().span(), theirs.piece());
            bench.ledger().changed(part, Units.arrow(base.piece(), theirs.piece()));
        }
    }

    private void mergeGone(Part part, Element base, Element mine) {
        boolean untouched = mine.member().saysTheSame(mine.version(), base.member(), base.version());
        boolean used = isUsed.test(mine.name());
        boolean goes = (untouched && !used)
                ? bench.ledger().mayTake(part)
                : bench.ledger()
                        .conflict(
                                part,
                                (untouched ? "Your code uses it" : "You changed it") + ", and it is gone",
                                mine.piece().span().from(),
                                new Wishes(base.piece().text(), mine.piece().text(), ""));
        if (goes) {
            removed.add(List.copyOf(inMine.keySet()).indexOf(mine.key()));
            bench.ledger().replaced(mine.piece().text(), base.piece().text());
            bench.ledger().changed(part.name(), Kind.REMOVED, "");
        }
    }

    private void add(Element theirs, int place) {
        Part part = Part.of("new " + theirs.key(), theirs.name());
        if (bench.ledger().mayTake(part)) {
            inserted.computeIfAbsent(place, key -> new ArrayList<>()).add(bench.taken(theirs.piece()));
            bench.ledger().changed(theirs.name(), Kind.ADDED, "");
        }
    }

    private void write(int open) {
        if (removed.isEmpty() && inserted.isEmpty()) {
            return;
        }
        if (inMine.isEmpty()) {
            List<String> all = inserted.values().stream().flatMap(List::stream).toList();
            bench.splice().insert(open, String.join(", ", all));
            return;
        }
        List<Span> spans =
                inMine.values().stream().map(element -> element.piece().span()).toList();
        new CommaList(bench.mine(), spans, bench.style().lineEnd(), bench.splice()).edit(removed, inserted);
    }
}
