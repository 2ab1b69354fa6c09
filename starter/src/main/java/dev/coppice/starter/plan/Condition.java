package dev.coppice.starter.plan;

import dev.coppice.jsonapi.query.Filter;
import dev.coppice.jsonapi.query.TextPattern;
import java.util.List;

/** What holds for the rows that a statement reads. */
public sealed interface Condition {

    /** Always holds. */
    Condition ALWAYS = new All(List.of());

    /** Never holds. */
    Condition NEVER = new Any(List.of());

    /** Holds if all do. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Holds if any does. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Holds if the other is known not to. */
    record Not(Condition condition) implements Condition {}

    /** Compares with a value. */
    record Compare(Term.Column column, Filter.Comparison comparison, Parameter.Value value) implements Condition {}

    /** Compares what rows are sorted by, as the order does. */
    record Sorted(Order key, Filter.Comparison comparison, Parameter value) implements Condition {}

    /** Whether a date and time is this one, however it is spelled in the row. */
    record SameMoment(Term.Column column, Parameter.Value moment) implements Condition {}

    /** Whether two columns are equal. */
    record Equal(Term.Column left, Term.Column right) implements Condition {}

    /** Whether the value is one of several. */
    record OneOf(Term.Column column, List<Parameter.Value> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** Compares with a pattern. */
    record Like(Term.Column column, TextPattern pattern, Filter.Case sensitivity) implements Condition {}

    /** Whether there is no value. */
    record Missing(Term.Column column) implements Condition {}

    /** Whether there is a value. */
    record There(Term.Column column) implements Condition {}

    /** Whether some rows exist. */
    record Exists(List<Rows> from, Condition where) implements Condition {
        public Exists {
            from = List.copyOf(from);
        }
    }

    /** All of them; that one itself if there is only one. */
    static Condition all(List<Condition> parts) {
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    /** Any of them; that one itself if there is only one. */
    static Condition any(List<Condition> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }
}
