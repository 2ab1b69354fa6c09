package dev.coppice.project;

/**
 * A proposal that lies in the project and waits for the owner, as fingerprints: what it was made from and what was written.
 *
 * @param file the owner's file; it moves only where its class got another name
 * @param remembered what its base is kept for: the owner may have renamed or moved the class since
 * @param fileClass whose the file is
 * @param mine the owner's file that was merged
 * @param created the file as it would be generated today
 * @param merged the owner's file with the changes merged in, before the owner looked at it
 * @param base the file's base from then on
 */
public record PendingProposal(
        Move file, Move remembered, FileClass fileClass, String mine, String created, String merged, String base) {

    /** What is noted of a proposal. */
    public static PendingProposal of(Proposal proposal) {
        return new PendingProposal(
                proposal.file(),
                proposal.remembered(),
                proposal.fileClass(),
                proposal.mine(),
                proposal.created().sha256(),
                proposal.merged().sha256(),
                proposal.base().sha256());
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
