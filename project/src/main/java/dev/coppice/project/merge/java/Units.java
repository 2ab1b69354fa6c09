package dev.coppice.project.merge.java;

import dev.coppice.project.merge.java.Ledger.Wishes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides about the smallest parts: whose wish is written. */
final class Units {

    private final Ledger ledger;

    Units(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Whether what is generated today is written over what the owner has.
     *
     * @param place where in the owner's file a conflict is shown
     */
    boolean takes(Part part, Trio<Piece> pieces, int place) {
        List<Term> base = Piece.termsOf(pieces.base());
        List<Term> mine = Piece.termsOf(pieces.mine());
        List<Term> theirs = Piece.termsOf(pieces.theirs());
        if (Term.same(base, theirs) || Term.same(mine, theirs)) {
            return false;
        }
        if (mine == null && base != null) {
            noteDeleted(part, pieces, place);
            return false;
        }
        if (Term.same(mine, base)) {
            ledger.replaced(Piece.textOf(pieces.mine()), Piece.textOf(pieces.base()));
            return ledger.mayTake(part);
        }
        return ledger.conflict(part, reason(pieces), place, wishes(pieces));
    }

    /** The same where the owner's version says no more than the base did without a word. */
    boolean takesSpelledOut(Part part, Trio<Piece> pieces) {
        ledger.replaced(Piece.textOf(pieces.mine()), Piece.textOf(pieces.base()));
        return ledger.mayTake(part);
    }

    static Wishes wishes(Trio<Piece> pieces) {
        return new Wishes(Piece.textOf(pieces.base()), Piece.textOf(pieces.mine()), Piece.textOf(pieces.theirs()));
    }

    /** The change in few words. */
    static String arrow(@Nullable Piece before, @Nullable Piece now) {
        return now == null ? "gone" : before == null ? now.text() : before.text() + " → " + now.text();
    }

    private void noteDeleted(Part part, Trio<Piece> pieces, int place) {
        if (pieces.theirs() != null && ledger.mayTake(part)) {
            ledger.note(
                    place,
                    "%s is not in your file and stays so; it would be %s now"
                            .formatted(part.name(), pieces.theirs().text()));
        }
    }

    private static String reason(Trio<Piece> pieces) {
        if (pieces.theirs() == null) {
            return "You changed it, and it is no longer generated";
        }
        return pieces.base() == null
                ? "You and the database both added it, differently"
                : "You and the database both changed it, differently";
    }
}
