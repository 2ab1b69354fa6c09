package dev.coppice.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conflicts of one file that nobody has settled yet.
 *
 * @param path the owner's file
 * @param text what the file holds, for the line numbers and patches of the explanation
 * @param conflicts what could not be merged, in the order of the file
 * @param takeNew the file with one conflict settled in favour of what is generated, by the conflict's part; where one is
 *     missing, the explanation has a patch only if the part stands in the file as it is
 */
public record OpenConflicts(String path, String text, List<Conflict> conflicts, Map<String, String> takeNew) {

    public OpenConflicts {
        ProjectPath.check(path);
        conflicts = List.copyOf(conflicts);
        takeNew = Map.copyOf(takeNew);
    }

    /** The file with a conflict settled in favour of what is generated. */
    public Optional<String> findTakeNew(Conflict conflict) {
        return Optional.ofNullable(takeNew.get(conflict.part()));
    }
}
