package dev.coppice.project;

import java.util.List;
import java.util.Map;

/**
 * The conflicts of one file that nobody has settled yet, with all that is needed to settle them later.
 *
 * @param path the owner's file
 * @param conflicts what could not be merged, in the order of the file
 * @param created the file as it would be generated today
 * @param same what is the same thing under another name there
 * @param takeNew the owner's file with one conflict settled in favour of what is generated, by the conflict's part; a
 *     part that is missing gets no patch
 */
public record OpenConflicts(
        String path, List<Conflict> conflicts, String created, SameThings same, Map<String, String> takeNew) {

    public OpenConflicts {
        ProjectPath.check(path);
        conflicts = List.copyOf(conflicts);
        takeNew = Map.copyOf(takeNew);
    }
}
