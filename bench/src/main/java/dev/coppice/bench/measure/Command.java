package dev.coppice.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** A command line with what it needs around it; runs as a process of its own and is measured from outside. */
public record Command(List<String> words, Path folder, Map<String, String> environment) {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public static Command of(Path folder, String... words) {
        return new Command(List.of(words), folder, Map.of());
    }

    public Command with(String... further) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(further));
        return new Command(all, folder, environment);
    }

    public Command withEnvironment(Map<String, String> values) {
        return new Command(words, folder, values);
    }

    /** Runs it to its end, which must be a good one. */
    public Sample measure() throws IOException, InterruptedException {
        Path log = newLog();
        OptionalDouble before = ProcessorTime.ofChildren();
        long start = System.nanoTime();
        Process process = start(log);
        MemoryPeak peak = MemoryPeak.of(process.toHandle());
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        if (!ended) {
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0) {
            throw failed(log);
        }
        Files.delete(log);
        Sample sample = Sample.of(wall, peak);
        return before.isPresent()
                ? sample.withProcessor(ProcessorTime.ofChildren().orElseThrow() - before.getAsDouble())
                : sample;
    }

    /** Runs it without measuring. */
    public void run() throws IOException, InterruptedException {
        measure();
    }

    /** Starts it as a server, which the caller stops. */
    public Server serve(int port) throws IOException {
        Path log = newLog();
        long start = System.nanoTime();
        return new Server(this, start(log), port, start, log);
    }

    IllegalStateException failed(Path log) {
        return new IllegalStateException("'%s' failed:%n%s".formatted(String.join(" ", words), text(log)));
    }

    private Process start(Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static Path newLog() throws IOException {
        return Files.createTempFile("coppice-bench", ".log");
    }

    static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
