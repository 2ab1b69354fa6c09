package dev.coppice.project.rebuild;

import dev.coppice.project.FileClass;
import dev.coppice.project.Manifest;
import dev.coppice.project.plan.Sha256;

/**
 * The pristine text of a file, as the project remembers it.
 *
 * @param path the file's, not that of its base
 * @param state whether the file has everything that its base was to bring
 */
public record BaseText(String path, FileClass fileClass, String text, Manifest.State state) {

    /** The base of a file that has everything. */
    public static BaseText settled(String path, FileClass fileClass, String text) {
        return new BaseText(path, fileClass, text, Manifest.State.SETTLED);
    }

    BaseText with(Manifest.State newState) {
        return new BaseText(path, fileClass, text, newState);
    }

    /** What the manifest says about it. */
    Manifest.Entry entry() {
        return new Manifest.Entry(path, fileClass, Sha256.of(text), state);
    }
}
