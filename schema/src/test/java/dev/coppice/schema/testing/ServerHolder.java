package dev.coppice.schema.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that keeps one test server running until the last build that leased it is gone. */
final class ServerHolder {

    private ServerHolder() {}

    /** Takes the name of a {@link TestServer} and the folder of its {@link ServerFiles}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        TestServer kind = TestServer.named(arguments[0]);
        ServerFiles files = new ServerFiles(Path.of(arguments[1]));
        List<String> notices = new ArrayList<>();
        try (RunningServer server = kind.start(files.folder(), notices::add)) {
            files.publish(server.address(), notices);
            serve(files);
        } catch (IllegalStateException e) {
            files.publishFailure(String.valueOf(e.getMessage()));
        }
    }

    private static void serve(ServerFiles files) throws IOException, InterruptedException {
        while (!retires(files)) {
            Thread.sleep(500);
        }
    }

    private static boolean retires(ServerFiles files) throws IOException {
        if (!files.isAbandoned()) {
            return false;
        }
        try (ServerFiles.Lock lock = files.lock()) {
            boolean stillAbandoned = files.isAbandoned();
            if (stillAbandoned) {
                lock.forget();
            }
            return stillAbandoned;
        }
    }
}
