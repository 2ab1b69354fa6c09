package dev.coppice.starter.plan;

import dev.coppice.starter.mapping.StoredColumn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rows that count once together, because nothing tells them apart: which of their columns are read, and how these are called
 * by what looks at the rows then.
 *
 * @param named the columns by those that are read; none where each row counts
 */
public record SameRows(Map<Term.Column, Term.Column> named) {

    /** What the rows are known by. */
    public static final String ALIAS = "d";

    static final SameRows NONE = new SameRows(Map.of());

    public SameRows {
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** All columns that rows have in common, and those that are looked at besides. */
    static SameRows of(List<Term.Column> common, List<Term> groups, List<Term> figures) {
        Map<Term.Column, Term.Column> named = new LinkedHashMap<>();
        Stream.of(common, groups, figures)
                .flatMap(List::stream)
                .forEach(term -> term.of(column -> {
                    String name = "c" + named.size();
                    return named.computeIfAbsent(
                            column,
                            read -> new Term.Column(
                                    ALIAS, new StoredColumn(name, read.column().values())));
                }));
        return new SameRows(named);
    }

    List<Term> seen(List<Term> terms) {
        return terms.stream()
                .map(term -> term.of(column -> named.getOrDefault(column, column)))
                .toList();
    }
}
