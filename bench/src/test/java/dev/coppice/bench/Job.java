package dev.coppice.bench;

import dev.coppice.bench.measure.Request;
import java.util.List;
import java.util.stream.IntStream;

/** What the servers are asked for under load. */
enum Job {
    ONE("one row", 997),
    LIST("list of 20", 50),
    INCLUDE("list of 20 with 400 included rows", 50),
    CHANGE("change of one attribute", 2_991);

    /** A prime, so that rows lie apart; a third of the changes, so that each is one and no two connections meet at a row. */
    private static final int ROWS = 997;

    private final String title;
    private final int requests;

    Job(String title, int requests) {
        this.title = title;
        this.requests = requests;
    }

    String title() {
        return title;
    }

    /** As many different requests as are sent in turn. */
    List<Request> requests(Manner manner) {
        return IntStream.range(0, requests).mapToObj(n -> request(manner, n)).toList();
    }

    Request request(Manner manner, int n) {
        int row = n % ROWS * 20 + 1;
        return switch (this) {
            case ONE -> manner.one(row);
            case LIST -> manner.orders(n % 50 + 1);
            case INCLUDE -> manner.customersWithOrders(n % 50 + 1);
            case CHANGE -> manner.change(row, "changed for the %d. time".formatted(n / ROWS));
        };
    }
}
