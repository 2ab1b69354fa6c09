package dev.coppice.project.rebuild;

/**
 * A line that the compiler refuses.
 *
 * @param path the file
 * @param line where in it, from 1
 * @param code what stands there
 * @param complaint what the compiler says, in its own words and lines
 */
public record BrokenLine(String path, int line, String code, String complaint) {

    /** What stays the same when lines above it come and go. */
    record Essence(String path, String code, String complaint) {}

    Essence essence() {
        return new Essence(path, code.strip(), complaint);
    }
}
