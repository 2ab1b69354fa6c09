package dev.coppice.project;

/**
 * A merge into a file that the owner customised. It lies beside the file until the owner accepts or declines it.
 *
 * @param file the owner's file; it moves only where its class got another name
 * @param remembered what its base is kept for: the owner may have renamed or moved the class since
 * @param fileClass whose the file is
 * @param mine the fingerprint of the owner's file that was merged
 * @param created the file as it would be generated today
 * @param merged the owner's file with the changes merged in
 * @param base the file's base from then on if the owner accepts: as generated today, but as before wherever a conflict is
 *     open
 */
public record Proposal(
        Move file, Move remembered, FileClass fileClass, String mine, Bytes created, Bytes merged, Bytes base) {

    /** For a file that stays where it is. */
    public static Proposal of(String path, FileClass fileClass, String mine, Bytes created, Bytes merged, Bytes base) {
        return new Proposal(Move.none(path), Move.none(path), fileClass, mine, created, merged, base);
    }

    /** Where the owner's file is now. */
    public String from() {
        return file.from();
    }

    /** Where it will be. */
    public String path() {
        return file.to();
    }
}
