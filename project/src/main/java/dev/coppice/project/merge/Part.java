package dev.coppice.project.merge;

import java.util.List;
import java.util.Map;

/**
 * A piece of a structured file that can be told from its siblings by a key: an entry of a mapping, an item of a list, an
 * element.
 *
 * @param <P> the pieces of one kind of file
 */
public interface Part<P extends Part<P>> {

    /** What kind of content a part has; parts of different shapes are not merged piece by piece. */
    enum Shape {
        /** Says something itself. */
        LEAF,
        /** Says nothing yet: an empty entry, which may become anything. */
        VOID,
        /** Holds parts with names of their own. */
        GROUP,
        /** Holds parts that are told from each other by what they are. */
        LIST,
        /** Stands for what is written in another place. */
        REFERENCE
    }

    /** What tells it from its siblings; no two siblings have the same. */
    String key();

    Shape shape();

    /** What a leaf says, however it is spelled; empty for everything else. */
    String value();

    /** What it holds, in the order of the file. */
    List<P> parts();

    /** What a reference stands for, and the part itself otherwise. */
    P meaning();

    /** What it gets from another place without naming it, by key. */
    Map<String, P> inherited();

    /** Whether other places of the file refer to it, so that changing it would change them. */
    boolean shared();

    /** What is said in it and beside it that the format does not count as content: comments, names for reference. */
    List<String> comments();

    /** It and its comments as they stand in the file. */
    String source();

    /** Where it begins in its file. */
    int start();

    /** Where it ends in its file, without what else stands on the line. */
    int end();

    /** The line where it begins, from 1. */
    int line();
}
