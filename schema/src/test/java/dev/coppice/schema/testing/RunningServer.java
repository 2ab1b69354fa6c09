package dev.coppice.schema.testing;

import java.nio.file.Path;

/** A server that this process has started. Closing it stops the server. */
interface RunningServer extends AutoCloseable {

    ServerAddress address();

    /** Ends the process and keeps what is stored. */
    void stop();

    /** Starts the process again, at the same address. */
    void startAgain();

    @Override
    void close();

    /** Tries one way to start a server. */
    @FunctionalInterface
    interface Start {
        /**
         * Starts it with its files in the folder.
         *
         * @throws Exception whatever the way's library throws; another way may be open
         */
        RunningServer in(Path folder) throws Exception;
    }
}
