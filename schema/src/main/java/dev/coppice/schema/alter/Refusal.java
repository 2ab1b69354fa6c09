package dev.coppice.schema.alter;

import dev.coppice.schema.Problem;
import java.util.Locale;

/** What is never altered automatically, by a word that does not change. */
public enum Refusal {
    /** An engine without a grammar here. */
    OTHER_ENGINE,
    /** A table that is to be in another schema. */
    OTHER_SCHEMA,
    /** A table that is to be divided in another way. */
    OTHER_PARTITIONS,
    /** An option of a table for which there is no statement. */
    OTHER_OPTIONS,
    /** A computed column that is to keep its values, while what they are worked out from changes. */
    VALUES_OF_EXPRESSION,
    /** A constraint without a name that the engine cannot tell from another. */
    NAMELESS_CONSTRAINT,
    /** A text that is neither a function nor a procedure. */
    OTHER_ROUTINE;

    private static final String BY_HAND = "Write this step by hand, in a migration of its own, and compare again";

    /** The word for people: {@code other-schema}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Problem byHand(String what) {
        return because(what, BY_HAND);
    }

    Problem because(String what, String remedy) {
        return Problem.ofKind(word(), what, remedy);
    }
}
