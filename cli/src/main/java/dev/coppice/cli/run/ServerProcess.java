package dev.coppice.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, which ends with this one. */
final class ServerProcess {

    private static final int POLL_MILLIS = 25;
    private static final int MILLIS_TO_STOP = 1_200;

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Starts the server; its words go where this process' words go. */
    static ServerProcess start(List<String> jvm, String classPath, List<String> mainAndArguments, ProcessPlace place) {
        List<String> command = new ArrayList<>(jvm);
        command.addAll(List.of("-cp", classPath, "dev.coppice.cli.launch.Launch"));
        command.addAll(mainAndArguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.folder().toFile())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(place.environment());
        try {
            return new ServerProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where a process runs.
     *
     * @param environment what is added to the environment of this process
     */
    record ProcessPlace(Path folder, Map<String, String> environment) {}

    /** Waits until somebody answers at the port; false if the server ended before. */
    boolean awaitAnswer(Port port) throws InterruptedException {
        while (process.isAlive()) {
            if (answers(port)) {
                return true;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return false;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the server's end and tells its exit code. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the server: politely, then firmly. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(MILLIS_TO_STOP, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(Port port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.number()), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
