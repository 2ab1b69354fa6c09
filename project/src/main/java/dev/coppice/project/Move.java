package dev.coppice.project;

/**
 * Where a file is and where it will be; both the same as long as it stays.
 *
 * @param from where it is now
 * @param to where it will be
 */
public record Move(String from, String to) {

    public Move {
        ProjectPath.check(from);
        ProjectPath.check(to);
    }

    /** It stays where it is. */
    public static Move none(String path) {
        return new Move(path, path);
    }

    public boolean isNone() {
        return from.equals(to);
    }
}
