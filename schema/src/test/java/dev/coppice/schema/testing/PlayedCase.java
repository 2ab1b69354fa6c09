package dev.coppice.schema.testing;

/** What a test plays on one engine: a folder that shows one thing. */
public interface PlayedCase {

    /** The folder's name. */
    String name();

    TestDatabase.Engine engine();
}
