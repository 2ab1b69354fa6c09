package dev.coppice.project.rebuild;

/** How conflicts show in the owner's files. */
public enum ConflictStyle {
    /** Not at all: the owner's version stays, the conflict is explained beside it. */
    BESIDE,
    /** With both versions between the marks of version control; the project does not build until they are gone. */
    MARKERS
}
