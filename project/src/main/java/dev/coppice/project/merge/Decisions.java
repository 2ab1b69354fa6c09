package dev.coppice.project.merge;

import dev.coppice.project.Attention;
import dev.coppice.project.Conflict;
import dev.coppice.project.PartChange;
import dev.coppice.project.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what a merge of trees decides, in words and in steps. */
final class Decisions<P extends Part<P>> {

    static final String SHARED = "Other places of the file share it, so changing it here would change them, too.";
    static final String BOTH_CHANGED = "You changed it, and what is generated changed as well.";
    private static final String GONE = "It is no longer generated, but you changed it";
    private static final String INHERITED =
            "It is new here, but you take it from another place of the file, where it says something else";
    private static final int LONGEST_VALUE = 40;

    private final TreeRules<P> rules;
    private final MergeContext context;
    private final List<TreeStep<P>> steps = new ArrayList<>();
    private final List<TreeStep<P>> baseSteps = new ArrayList<>();
    private final List<Placed<PartChange>> changes = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Attention> attention = new ArrayList<>();
    private final Set<P> removed = new HashSet<>();

    Decisions(TreeRules<P> rules, MergeContext context) {
        this.rules = rules;
        this.context = context;
    }

    private record Placed<T>(int offset, T value) {}

    TreeOutcome<P> outcome() {
        return new TreeOutcome<>(
                steps,
                baseSteps,
                changes.stream()
                        .sorted(Comparator.comparingInt(Placed::offset))
                        .map(Placed::value)
                        .toList(),
                conflicts.stream()
                        .sorted(Comparator.comparingInt(Conflict::line))
                        .toList(),
                attention.stream()
                        .sorted(Comparator.comparingInt(Attention::line))
                        .toList());
    }

    int conflictCount() {
        return conflicts.size();
    }

    /** Those that are not going to be removed. */
    List<P> staying(List<P> parts) {
        return parts.stream().filter(part -> !removed.contains(part)).toList();
    }

    /**
     * Where a new part goes.
     *
     * @param after the part behind which it goes, or null for the first place
     */
    record Spot<P extends Part<P>>(P into, @Nullable P after) {}

    void add(P wanted, Spot<P> spot) {
        P after = spot.after();
        steps.add(new TreeStep.Add<>(spot.into(), wanted, after));
        changed(after == null ? spot.into().start() : after.end(), PartChange.Kind.ADDED, wanted, "");
    }

    void remove(P mine) {
        steps.add(new TreeStep.Remove<>(mine));
        removed.add(mine);
        changed(mine.start(), PartChange.Kind.REMOVED, mine, "");
    }

    void take(TreeMerge.Three<P> three) {
        steps.add(new TreeStep.Take<>(three.mine(), three.theirs()));
        String detail = "%s → %s".formatted(shown(three.mine()), shown(three.theirs()));
        changed(three.mine().start(), PartChange.Kind.CHANGED, three.mine(), detail);
    }

    void contested(TreeMerge.Three<P> three, String reason) {
        Conflict conflict = conflict(
                reason, three.mine(), three.base().source(), three.theirs().source());
        Side side = settled(conflict);
        if (side == Side.THEIRS) {
            take(three);
        } else if (side == null) {
            conflicts.add(conflict);
            baseSteps.add(new TreeStep.Take<>(three.theirs(), three.base()));
        }
    }

    /** The owner touched what is gone from what is generated today. */
    void goneButTouched(P base, P mine, TreeMerge.Place<P> place) {
        Conflict conflict = conflict(GONE, mine, base.source(), "");
        Side side = settled(conflict);
        if (side == Side.THEIRS) {
            remove(mine);
        } else if (side == null) {
            conflicts.add(conflict);
            staysInBase(base, place);
        }
    }

    /** What is generated no more stays in the base as long as a conflict about it is open. */
    void staysInBase(P base, TreeMerge.Place<P> place) {
        P theirs = place.theirs();
        if (theirs != null) {
            Placement<P> placement = new Placement<>(place.baseParts(), theirs.parts());
            baseSteps.add(new TreeStep.Add<>(theirs, base, placement.nearest(base)));
        }
    }

    /**
     * What is new in this place is already there by reference to another place.
     *
     * @param before as generated last, or null if it was not there
     * @param inherited what the other place says
     */
    void inherited(@Nullable P before, P inherited, P wanted, Spot<P> spot) {
        Conflict conflict = new Conflict(
                rules.name(wanted),
                INHERITED,
                spot.into().line(),
                before == null ? "" : before.source(),
                inherited.source(),
                wanted.source());
        Side side = settled(conflict);
        if (side == Side.THEIRS) {
            add(wanted, spot);
        } else if (side == null) {
            conflicts.add(conflict);
            baseSteps.add(before == null ? new TreeStep.Remove<>(wanted) : new TreeStep.Take<>(wanted, before));
        }
    }

    /** The owner removed it, so it stays removed. */
    void deletedButChanged(P place, P wanted) {
        note(place.line(), "You removed '%s', which has changed since".formatted(rules.name(wanted)));
    }

    /** The owner wrote by hand what is generated today. */
    void adopted(P mine, P wanted) {
        String wish = wanted.source().strip();
        String shown = wish.contains("\n") ? "" : ": " + wish;
        note(
                mine.line(),
                "You already have '%s', which would be written in another way%s".formatted(rules.name(mine), shown));
    }

    void pinned(P mine, TreeRules.Pin pin) {
        if (pin.note() != null) {
            note(mine.line(), pin.note());
        }
    }

    private void note(int line, String message) {
        attention.add(new Attention(context.path(), line, message));
    }

    private void changed(int offset, PartChange.Kind kind, P part, String detail) {
        changes.add(new Placed<>(offset, new PartChange(kind, rules.name(part), detail)));
    }

    private Conflict conflict(String reason, P mine, String base, String theirs) {
        return new Conflict(rules.name(mine), reason, mine.line(), base, mine.source(), theirs);
    }

    private @Nullable Side settled(Conflict conflict) {
        return context.settled().get(conflict.part());
    }

    private static <P extends Part<P>> String shown(P part) {
        String text = part.shape() == Part.Shape.LEAF ? part.value() : part.source();
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
