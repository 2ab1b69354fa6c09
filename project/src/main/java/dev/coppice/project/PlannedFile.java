package dev.coppice.project;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A file that is to be written.
 *
 * @param path below the project, in plain letters, with slashes
 * @param fileClass whose it will be
 * @param content what it will hold
 */
public record PlannedFile(String path, FileClass fileClass, Content content) {

    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._$-]+(/[A-Za-z0-9._$-]+)*");
    private static final Pattern DOTS = Pattern.compile("(^|/)\\.{1,2}(/|$)");

    public PlannedFile {
        if (!PATH.matcher(path).matches() || DOTS.matcher(path).find()) {
            throw new IllegalArgumentException("'%s' is not a path below the project".formatted(path));
        }
    }

    /** A text file. */
    public static PlannedFile text(String path, FileClass fileClass, String text) {
        return new PlannedFile(path, fileClass, new Content.Text(text));
    }

    /** A text file that can be started. */
    public static PlannedFile script(String path, String text) {
        return new PlannedFile(path, FileClass.OWNED, new Content.Script(text));
    }

    /** A copy of a file, for the owner to keep. */
    public static PlannedFile copy(String path, Path file) {
        return new PlannedFile(path, FileClass.OWNED, new Content.CopyOf(file));
    }
}
