package dev.coppice.admin;

/**
 * Where something stands in a file, both counted from one; zero where it does not stand in any.
 *
 * @param column in characters
 */
public record Place(int line, int column) {

    /** Of what was not read from a file. */
    public static final Place NOWHERE = new Place(0, 0);
}
