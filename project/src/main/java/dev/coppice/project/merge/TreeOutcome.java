package dev.coppice.project.merge;

import dev.coppice.project.Attention;
import dev.coppice.project.Conflict;
import dev.coppice.project.PartChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was decided about three trees.
 *
 * @param steps what is to be done to the owner's tree
 * @param baseSteps what is to be done to what is generated today, to get the next base
 * @param changes in the order of the owner's file
 * @param conflicts in the order of the owner's file
 * @param <P> the pieces of one kind of file
 */
public record TreeOutcome<P extends Part<P>>(
        List<TreeStep<P>> steps,
        List<TreeStep<P>> baseSteps,
        List<PartChange> changes,
        List<Conflict> conflicts,
        List<Attention> attention) {

    public TreeOutcome {
        steps = List.copyOf(steps);
        baseSteps = List.copyOf(baseSteps);
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
        attention = List.copyOf(attention);
    }

    /** What the steps take away or replace, as it stands in the owner's file. */
    public List<String> taken() {
        return steps.stream()
                .flatMap(step -> switch (step) {
                    case TreeStep.Add<P> add -> Stream.<P>empty();
                    case TreeStep.Remove<P> remove -> Stream.of(remove.part());
                    case TreeStep.Take<P> take -> Stream.of(take.part());
                })
                .map(Part::source)
                .toList();
    }
}
