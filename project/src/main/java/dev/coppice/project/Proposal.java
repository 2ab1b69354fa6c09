package dev.coppice.project;

/**
 * A merge into a file that the owner customised. It lies beside the file until the owner accepts or declines it.
 *
 * @param from where the owner's file is now
 * @param path where it will be; another path only where its class got another name
 * @param fileClass whose the file is
 * @param mine the fingerprint of the owner's file that was merged
 * @param created the file as it would be generated today
 * @param merged the owner's file with the changes merged in
 * @param base the file's base from then on if the owner accepts: as generated today, but as before wherever a conflict is
 *     open
 */
public record Proposal(
        String from, String path, FileClass fileClass, String mine, Bytes created, Bytes merged, Bytes base) {

    public Proposal {
        ProjectPath.check(from);
        ProjectPath.check(path);
    }

    /** For a file that stays where it is. */
    public static Proposal of(String path, FileClass fileClass, String mine, Bytes created, Bytes merged, Bytes base) {
        return new Proposal(path, path, fileClass, mine, created, merged, base);
    }
}
