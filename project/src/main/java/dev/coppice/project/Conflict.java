package dev.coppice.project;

/**
 * Two wishes for one part of a file that cannot both be had. The owner's stays until the owner settles it.
 *
 * @param part the part, unique among the conflicts of the file and the same on every run: {@code phone},
 *     {@code phone@Column.length}, {@code customers.phone}
 * @param reason one sentence
 * @param line where in the owner's file, from 1
 * @param base the part as generated last; empty where it was not there
 * @param mine the part as the owner has it; empty where it is not there
 * @param theirs the part as it would be generated today; empty where it is not there
 */
public record Conflict(String part, String reason, int line, String base, String mine, String theirs) {

    /** The same in another line. */
    public Conflict inLine(int otherLine) {
        return new Conflict(part, reason, otherLine, base, mine, theirs);
    }
}
