package dev.coppice.starter.plan;

import java.util.List;

/**
 * A statement that reads figures of rows: a relational tree, without the words of any engine.
 *
 * @param same which rows count once together
 * @param groups what rows of one group have in common; read in front
 * @param figures what is read of each group
 * @param atMost so many groups are read
 */
public record Summary(
        SameRows same, List<Term> groups, List<Term> figures, List<Rows> from, Condition where, long atMost) {
    public Summary {
        groups = List.copyOf(groups);
        figures = List.copyOf(figures);
        from = List.copyOf(from);
    }
}
