package dev.coppice.bench;

import dev.coppice.bench.measure.Load;
import dev.coppice.bench.measure.Sample;
import dev.coppice.bench.measure.Server;
import java.io.IOException;
import java.util.List;

/** A server that is asked for orders, in the manner that it understands. */
record ApiContender(String name, Manner manner, PlainServer plan) {

    /**
     * The same for all: room for what is alive several times over, which is only taken as far as it is needed, and the
     * collector that the JVM itself takes where there is little of memory and processors.
     */
    static final List<String> JVM = List.of(
            "-Xmx256m",
            "-Xms96m",
            "-Xmn48m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-XX:TrimNativeHeapInterval=3000",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED");

    /** From the start of the process to the first order. */
    Sample start() throws IOException, InterruptedException {
        try (Server server = plan.start(JVM)) {
            return server.firstAnswer(manner.one(1).path());
        }
    }

    Running running() throws IOException, InterruptedException {
        Server server = plan.start(JVM);
        server.firstAnswer(manner.one(1).path());
        return new Running(this, server);
    }

    /** A contender that has been started. */
    record Running(ApiContender contender, Server server) implements AutoCloseable {

        /** The rows that its answer to the n-th request of a job shows. */
        ShownRows rows(Job job, int n) throws IOException, InterruptedException {
            return ShownRows.of(server.send(job.request(contender.manner(), n)));
        }

        /** Changes a row, then asks for it. */
        ShownRows changedRow(int n) throws IOException, InterruptedException {
            server.send(Job.CHANGE.request(contender.manner(), n));
            return rows(Job.ONE, n);
        }

        /** Again from the beginning if it fails once, which is told: one failure must not cost all that was measured. */
        Sample work(Job job, Load load) throws IOException, InterruptedException {
            try {
                return load.on(server, job.requests(contender.manner()));
            } catch (IOException refused) {
                System.err.println(failed(job, refused).getMessage());
            }
            try {
                return load.on(server, job.requests(contender.manner()));
            } catch (IOException refusedAgain) {
                throw failed(job, refusedAgain);
            }
        }

        private IOException failed(Job job, IOException refused) {
            return server.failed(contender.name() + ", asked for " + job.title(), refused);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
