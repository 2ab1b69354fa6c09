package dev.coppice.project.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides how three versions of a tree become one: part by part, found by their keys, whatever their order. Pure: gives
 * steps, edits nothing.
 *
 * @param <P> the pieces of one kind of file
 */
public final class TreeMerge<P extends Part<P>> {

    private final TreeRules<P> rules;
    private final Decisions<P> decisions;

    private TreeMerge(TreeRules<P> rules, MergeContext context) {
        this.rules = rules;
        this.decisions = new Decisions<>(rules, context);
    }

    /**
     * One part in its three versions.
     *
     * @param base as generated last
     * @param mine as the owner has it
     * @param theirs as it would be generated today
     * @param <P> the pieces of one kind of file
     */
    public record Three<P extends Part<P>>(P base, P mine, P theirs) {}

    /** What holds the parts that are looked at; the owner's version is always there. */
    record Place<P extends Part<P>>(
            @Nullable P base, P mine, @Nullable P theirs) {

        List<P> baseParts() {
            return base == null ? List.of() : base.parts();
        }

        List<P> theirParts() {
            return theirs == null ? List.of() : theirs.parts();
        }
    }

    /** Merges three trees, given by their roots. */
    public static <P extends Part<P>> TreeOutcome<P> merge(Three<P> roots, TreeRules<P> rules, MergeContext context) {
        TreeMerge<P> merge = new TreeMerge<>(rules, context);
        merge.both(roots);
        return merge.decisions.outcome();
    }

    private void both(Three<P> three) {
        boolean nothingNew = Likeness.same(three.base(), three.theirs());
        boolean alreadyThere = Likeness.same(three.mine().meaning(), three.theirs());
        if (nothingNew || alreadyThere) {
            return;
        }
        if (three.mine().shape() == Part.Shape.REFERENCE || three.mine().shared()) {
            decisions.contested(three, Decisions.SHARED);
        } else if (isMergedByParts(three)) {
            children(new Place<>(three.base(), three.mine(), three.theirs()));
        } else if (Likeness.untouched(three.base(), three.mine())) {
            decisions.take(three);
        } else {
            pin(three.mine(), three.theirs())
                    .ifPresentOrElse(found -> decisions.pinned(three.mine(), found), () -> leaves(three));
        }
    }

    /** A comment beside a leaf is no reason to leave the leaf as it is: the comment stays. */
    private void leaves(Three<P> three) {
        boolean leaves =
                three.mine().shape() == Part.Shape.LEAF && three.theirs().shape() == Part.Shape.LEAF;
        if (leaves && Likeness.same(three.base(), three.mine())) {
            decisions.take(three);
        } else {
            decisions.contested(three, Decisions.BOTH_CHANGED);
        }
    }

    private Optional<TreeRules.Pin> pin(P mine, P theirs) {
        boolean leaves = mine.shape() == Part.Shape.LEAF && theirs.shape() == Part.Shape.LEAF;
        return leaves ? rules.pin(mine, theirs) : Optional.empty();
    }

    private boolean isMergedByParts(Three<P> three) {
        Set<Part.Shape> shapes = new HashSet<>();
        shapes.add(three.base().shape());
        shapes.add(three.mine().shape());
        shapes.add(three.theirs().shape());
        shapes.remove(Part.Shape.VOID);
        return shapes.equals(Set.of(Part.Shape.GROUP)) || shapes.equals(Set.of(Part.Shape.LIST));
    }

    /** Merges what three versions of a group or list hold; a missing version holds nothing. */
    private void children(Place<P> place) {
        Map<String, P> bases = Likeness.byKey(place.baseParts());
        Map<String, P> news = Likeness.byKey(place.theirParts());
        for (P kept : place.mine().parts()) {
            P before = bases.get(kept.key());
            P wanted = news.get(kept.key());
            if (wanted != null) {
                kept(before, kept, wanted);
            } else if (before != null) {
                gone(before, kept, place);
            }
        }
        Map<String, P> mines = Likeness.byKey(place.mine().parts());
        Placement<P> placement = new Placement<>(
                place.theirParts(), decisions.staying(place.mine().parts()));
        for (P wanted : place.theirParts()) {
            if (!mines.containsKey(wanted.key())) {
                P after = placement.predecessor(wanted);
                missing(bases.get(wanted.key()), wanted, new Decisions.Spot<>(place.mine(), after));
            }
        }
    }

    /** The owner has it, and it would be generated today. */
    private void kept(@Nullable P before, P kept, P wanted) {
        boolean lists = kept.shape() == Part.Shape.LIST && wanted.shape() == Part.Shape.LIST;
        if (before != null) {
            both(new Three<>(before, kept, wanted));
        } else if (lists && !kept.shared()) {
            children(new Place<>(null, kept, wanted));
        } else if (!Likeness.same(kept.meaning(), wanted)) {
            pin(kept, wanted)
                    .ifPresentOrElse(pin -> decisions.pinned(kept, pin), () -> decisions.adopted(kept, wanted));
        }
    }

    /** The owner has what was generated, and today it would not be generated any more. */
    private void gone(P before, P kept, Place<P> place) {
        boolean ownItems = before.shape() == Part.Shape.LIST
                && kept.shape() == Part.Shape.LIST
                && !kept.shared()
                && !Likeness.same(before, kept);
        if (Likeness.untouched(before, kept)) {
            decisions.remove(kept);
        } else if (ownItems) {
            int conflicts = decisions.conflictCount();
            children(new Place<>(before, kept, null));
            if (decisions.conflictCount() > conflicts) {
                decisions.staysInBase(before, place);
            }
        } else {
            decisions.goneButTouched(before, kept, place);
        }
    }

    /** The owner does not have what would be generated today. */
    private void missing(@Nullable P before, P wanted, Decisions.Spot<P> spot) {
        P inherited = spot.into().inherited().get(wanted.key());
        boolean changed = !Likeness.same(before, wanted);
        if (inherited != null && changed && !Likeness.same(inherited, wanted)) {
            decisions.inherited(before, inherited, wanted, spot);
        } else if (inherited == null && before == null) {
            decisions.add(wanted, spot);
        } else if (inherited == null && changed) {
            decisions.deletedButChanged(spot.into(), wanted);
        }
    }
}
