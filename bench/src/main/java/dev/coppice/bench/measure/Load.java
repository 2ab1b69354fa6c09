package dev.coppice.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Keeps a server busy for a time: every connection sends its next request as soon as the answer to the one before is there.
 * What the client itself takes of the processor is measured too, because it runs on the same machine.
 */
public record Load(int connections, Duration time) {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Goes round and round through the requests, every connection from another one of them. */
    public Sample on(Server server, List<Request> requests) throws IOException, InterruptedException {
        List<byte[]> bytes = requests.stream().map(Request::bytes).toList();
        Duration serverBefore = server.cpu();
        long clientBefore = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        long answers = answers(server, bytes);
        double wall = System.nanoTime() - start;
        double client = SYSTEM.getProcessCpuTime() - clientBefore;
        double cpu = server.cpu().minus(serverBefore).toNanos();
        return new Sample(Map.of(
                Measure.RATE, answers / wall * 1e9,
                Measure.SERVER_CPU, cpu / answers / 1e3,
                Measure.CLIENT_CPU, client / answers / 1e3,
                Measure.LOADED_MEMORY, server.memory() * 1024 / 1e6));
    }

    private long answers(Server server, List<byte[]> requests) throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int first = i * requests.size() / connections;
                counts.add(threads.submit(() -> answers(server.port(), requests, first)));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all;
        } catch (ExecutionException e) {
            throw new IOException("it did not stand the load: " + e.getMessage(), e);
        }
    }

    private long answers(int port, List<byte[]> requests, int first) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        long count = 0;
        try (Connection connection = new Connection(port)) {
            while (System.nanoTime() < end) {
                int status = connection.exchange(requests.get((int) ((first + count) % requests.size())));
                if (status / 100 != 2) {
                    throw new IOException("a request was answered with " + status);
                }
                count++;
            }
        }
        return count;
    }
}
