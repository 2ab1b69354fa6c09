package dev.coppice.project.rebuild;

import dev.coppice.project.Content;
import dev.coppice.project.FileClass;

/** What a rebuild does to one file of the project. Files that nothing concerns have none. */
public sealed interface FileChange {

    /** Where the file is once the change is applied. */
    String path();

    /** Whose the file is. */
    FileClass fileClass();

    /** What changes in it and why. */
    Explanation why();

    /** How its base moves on when the change is applied. */
    BaseStep base();

    /** The same with something else to say. */
    default FileChange explained(Explanation other) {
        return switch (this) {
            case Created c -> new Created(c.path, c.fileClass, c.content, c.base, other);
            case Follows f -> new Follows(f.from, f.path, f.fileClass, f.before, f.after, f.base, other);
            case Merged m -> new Merged(m.from, m.path, m.fileClass, m.before, m.after, m.created, m.base, other);
            case Removed r -> new Removed(r.path, r.fileClass, r.before, r.base, other);
            case Kept k -> new Kept(k.path, k.fileClass, k.base, other);
        };
    }

    /** The same with another base from then on. */
    default FileChange based(BaseStep step) {
        return switch (this) {
            case Created c -> new Created(c.path, c.fileClass, c.content, step, c.why);
            case Follows f -> new Follows(f.from, f.path, f.fileClass, f.before, f.after, step, f.why);
            case Merged m -> new Merged(m.from, m.path, m.fileClass, m.before, m.after, m.created, step, m.why);
            case Removed r -> new Removed(r.path, r.fileClass, r.before, step, r.why);
            case Kept k -> new Kept(k.path, k.fileClass, step, k.why);
        };
    }

    /** The file is new. */
    record Created(String path, FileClass fileClass, Content content, BaseStep base, Explanation why)
            implements FileChange {}

    /**
     * The owner never touched the file, so it becomes what is generated today.
     *
     * @param from where it is now; another path where its class got another name
     * @param before what it holds now
     * @param after what it will hold
     */
    record Follows(
            String from,
            String path,
            FileClass fileClass,
            FileText before,
            FileText after,
            BaseStep base,
            Explanation why)
            implements FileChange {}

    /**
     * The owner customised the file; what is new is merged into it. A proposal, unless the owner accepts at once.
     *
     * @param from where it is now; another path where its class got another name
     * @param before what it holds now
     * @param after what it will hold
     * @param created the file as it would be generated today, to look at
     */
    record Merged(
            String from,
            String path,
            FileClass fileClass,
            FileText before,
            FileText after,
            String created,
            BaseStep base,
            Explanation why)
            implements FileChange {}

    /**
     * Nothing needs the file any more, and the owner never touched it.
     *
     * @param before what it holds now
     */
    record Removed(String path, FileClass fileClass, FileText before, BaseStep base, Explanation why)
            implements FileChange {}

    /**
     * The file stays as it is, or stays away; there is something to say, or to remember.
     *
     * @param path where it is, or where it was before the owner deleted it
     */
    record Kept(String path, FileClass fileClass, BaseStep base, Explanation why) implements FileChange {}
}
