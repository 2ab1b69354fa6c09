package dev.coppice.project.merge.java;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a version as comparisons see it.
 *
 * @param written as the version has it
 * @param owners as the owner would say it: under the names that the owner gave to classes and members
 */
record Term(String written, String owners) {

    /** Whether two versions say the same, up to the owner's names; what neither says is the same, too. */
    static boolean same(@Nullable List<Term> some, @Nullable List<Term> others) {
        if (some == null || others == null) {
            return some == null && others == null;
        }
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).means(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean means(Term other) {
        return owners.equals(other.owners)
                || written.equals(other.written)
                || written.equals(other.owners)
                || owners.equals(other.written);
    }
}
