package dev.coppice.project.rebuild;

import dev.coppice.project.Attention;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.Uses;
import dev.coppice.project.merge.Surroundings;
import java.util.List;

/**
 * What the owner's code outside of a file has to say to its merge.
 *
 * @param path the file, whose own words the merge reads itself
 */
record CodeSurroundings(OwnerCode code, Uses uses, String path) implements Surroundings {

    @Override
    public List<Attention> uses(String className, String member) {
        return uses.of(className, member).stream()
                .filter(use -> !use.path().equals(path))
                .toList();
    }

    @Override
    public boolean mapsElsewhere(String className, String column) {
        return code.mapsElsewhere(className, column);
    }
}
