package dev.coppice.bench.measure;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A started server, measured from the start of its process. Closing it ends its process and all that it started. */
public final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(5);
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final int BETWEEN_BREAKS = 5_000_000;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Command command;
    private final Process process;
    private final int port;
    private final long start;
    private final Path log;
    private final MemoryPeak peak;

    Server(Command command, Process process, int port, long start, Path log) {
        this.command = command;
        this.process = process;
        this.port = port;
        this.start = start;
        this.log = log;
        this.peak = MemoryPeak.of(process.toHandle());
    }

    /** Asks until the answer is there: the time until then is the sample's. */
    public Sample firstAnswer(String path) throws IOException, InterruptedException {
        while (!answers(path)) {
            Thread.sleep(BETWEEN_TRIES);
        }
        return Sample.of(Duration.ofNanos(System.nanoTime() - start), peak);
    }

    /**
     * Asks for each path twice, waits a moment and adds what the server then holds. A peer need not be able to answer
     * everything: its refusals take memory too.
     */
    public Sample idleAfter(List<String> paths, Sample sample) throws IOException, InterruptedException {
        for (int times = 0; times < 2; times++) {
            for (String path : paths) {
                CLIENT.send(request(path), BodyHandlers.ofString());
            }
        }
        Thread.sleep(SETTLING);
        return sample.withIdle(Memory.now(process.toHandle()));
    }

    /** The answer's body; anything but success is a failure of the benchmark. */
    public String get(String path) throws IOException, InterruptedException {
        return body(path, CLIENT.send(request(path), BodyHandlers.ofString()));
    }

    /** The answer's body; anything but success is a failure of the benchmark. */
    public String send(Request request) throws IOException, InterruptedException {
        HttpRequest sent = HttpRequest.newBuilder(address(request.path()))
                .timeout(PATIENCE)
                .header("Accept", request.mediaType())
                .header("Content-Type", request.mediaType())
                .method(request.method(), BodyPublishers.ofString(request.body()))
                .build();
        return body(request.path(), CLIENT.send(sent, BodyHandlers.ofString()));
    }

    /**
     * Asks for much and reads it with breaks, in which the server has to wait. By how much its heap grows is measured in
     * these, without what nobody needs any more.
     */
    public Sample grown(Request request) throws IOException, InterruptedException {
        HttpRequest sent = HttpRequest.newBuilder(address(request.path()))
                .timeout(PATIENCE)
                .header("Accept", request.mediaType())
                .build();
        try (Heap heap = Heap.of(process.toHandle())) {
            double before = heap.live();
            double most = before;
            long size = 0;
            HttpResponse<InputStream> response = CLIENT.send(sent, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    String words = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                    throw new IllegalStateException(
                            "%s answered %d: %s".formatted(request.path(), response.statusCode(), words));
                }
                int read = body.readNBytes(1).length;
                while (read > 0) {
                    size += read;
                    most = Math.max(most, heap.live());
                    read = body.readNBytes(BETWEEN_BREAKS).length;
                }
            }
            return new Sample(Map.of(Measure.ANSWER_SIZE, size / 1e6, Measure.HEAP_GROWTH, most - before));
        }
    }

    /** Where it listens on this machine. */
    public int port() {
        return port;
    }

    /** What its process has taken of the processors so far; not what it asks of a database server. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What it holds now, in KiB. */
    long memory() {
        return Memory.now(process.toHandle());
    }

    /** What to say when it did not do as it was asked: with the output of its process, which is gone after {@link #close}. */
    public IOException failed(String what, IOException cause) {
        return new IOException(what + ", " + cause.getMessage() + "; it printed:\n" + Command.text(log), cause);
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        peak.stop();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        all.forEach(Server::awaitEnd);
        Files.deleteIfExists(log);
    }

    private static void awaitEnd(ProcessHandle handle) {
        try {
            handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            handle.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A server's end could not be awaited", e);
        } catch (InterruptedException e) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers(String path) throws IOException, InterruptedException {
        boolean late = System.nanoTime() - start > PATIENCE.toNanos();
        if (late || !process.isAlive()) {
            throw command.failed(log);
        }
        try {
            get(path);
            return true;
        } catch (ConnectException e) {
            return false;
        }
    }

    private static String body(String path, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "%s answered %d: %s".formatted(path, response.statusCode(), response.body()));
        }
        return response.body();
    }

    /** A URI knows brackets only around the address of a host. */
    private URI address(String path) {
        String escaped = path.replace("[", "%5B").replace("]", "%5D");
        return URI.create("http://localhost:" + port + escaped);
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(address(path)).timeout(PATIENCE).GET().build();
    }
}
