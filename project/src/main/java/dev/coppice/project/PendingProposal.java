package dev.coppice.project;

/**
 * A proposal that lies in the project and waits for the owner, as fingerprints: what it was made from and what was written.
 *
 * @param from where the owner's file is
 * @param path where it will be; another path only where its class got another name
 * @param fileClass whose the file is
 * @param mine the owner's file that was merged
 * @param created the file as it would be generated today
 * @param merged the owner's file with the changes merged in, before the owner looked at it
 * @param base the file's base from then on
 */
public record PendingProposal(
        String from, String path, FileClass fileClass, String mine, String created, String merged, String base) {

    public PendingProposal {
        ProjectPath.check(from);
        ProjectPath.check(path);
    }

    /** What is noted of a proposal. */
    public static PendingProposal of(Proposal proposal) {
        return new PendingProposal(
                proposal.from(),
                proposal.path(),
                proposal.fileClass(),
                proposal.mine(),
                proposal.created().sha256(),
                proposal.merged().sha256(),
                proposal.base().sha256());
    }
}
