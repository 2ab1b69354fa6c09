package dev.coppice.starter.web;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.json.RowWriter;
import dev.coppice.jsonapi.query.Endpoint;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.jsonapi.query.QueryParser;
import dev.coppice.starter.CoppiceProperties;
import dev.coppice.starter.rows.ResourceReader;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Gives away all resources of a type as lines, without pages. */
final class Exporting {

    /** How often the clock is looked at, in rows. */
    private static final int ROWS_BETWEEN = 256;

    private final QueryParser parser;
    private final ResourceReader reader;
    private final CoppiceProperties.Exports limits;
    private final Semaphore places;

    /** @param places for those that go on at the same time, whoever sees what */
    Exporting(QueryParser parser, ResourceReader reader, CoppiceProperties.Exports limits, Semaphore places) {
        this.parser = parser;
        this.reader = reader;
        this.limits = limits;
        this.places = places;
    }

    Outgoing export(ResourceType type, MediaTypes.Representation as, Request request) {
        Query query = parser.parse(type, Endpoint.EXPORT, request.query());
        if (request.method().equals("HEAD")) {
            return Streamed.of(as.contentType(), out -> {});
        }
        return Streamed.of(as.contentType(), out -> {
            if (!places.tryAcquire()) {
                throw new ProblemException(Problem.of(
                        ProblemCode.UNAVAILABLE, "Enough exports are being made; try again when one of them is done"));
            }
            try {
                write(type, as, request, query, out);
            } finally {
                places.release();
            }
        });
    }

    private void write(
            ResourceType type, MediaTypes.Representation as, Request request, Query query, OutputStream out) {
        long end = System.nanoTime() + limits.within().toNanos();
        AtomicLong count = new AtomicLong();
        try (RowWriter rows = as.writer(out, request.place().documents().layout(type, query))) {
            reader.export(type, query, limits, row -> {
                rows.write(row);
                checkStillFits(count.incrementAndGet(), end);
            });
            rows.end();
        }
    }

    /** There may be more rows, and slower clients, than there were to be expected at the beginning. */
    private void checkStillFits(long count, long end) {
        if (count > limits.resources()) {
            throw new IllegalStateException("More than %d resources to export".formatted(limits.resources()));
        }
        if (count % ROWS_BETWEEN == 0 && System.nanoTime() > end) {
            throw new ProblemException(
                    Problem.of(ProblemCode.TIMED_OUT, "The export took longer than %s".formatted(limits.within())));
        }
    }
}
