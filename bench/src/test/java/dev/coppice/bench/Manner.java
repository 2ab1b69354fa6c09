package dev.coppice.bench;

import dev.coppice.bench.measure.Request;

/** How a server wants to be asked. */
enum Manner {
    JSON_API("application/vnd.api+json") {
        @Override
        Request orders(int page) {
            return get("/api/orders?page[number]=%d&page[size]=20".formatted(page));
        }

        @Override
        Request customersWithOrders(int page) {
            return get("/api/customers?include=orders&page[number]=%d&page[size]=20".formatted(page));
        }

        @Override
        Request change(int row, String notes) {
            return patch(row, """
                    {"data":{"type":"orders","id":"%d","attributes":{"notes":"%s"}}}""".formatted(row, notes));
        }
    },

    /** Elide orders rows by their key and tells the total, as the others do, only for those who ask. */
    ELIDE("application/vnd.api+json") {
        @Override
        Request orders(int page) {
            return get(JSON_API.orders(page).path() + "&sort=id&page[totals]");
        }

        @Override
        Request customersWithOrders(int page) {
            return get(JSON_API.customersWithOrders(page).path() + "&sort=id&page[totals]");
        }

        @Override
        Request change(int row, String notes) {
            return JSON_API.change(row, notes);
        }
    },

    /** Spring Data REST, likewise; what belongs to a row comes along by a projection. */
    HAL("application/json") {
        @Override
        Request orders(int page) {
            return get("/api/orders?page=%d&size=20&sort=id".formatted(page - 1));
        }

        @Override
        Request customersWithOrders(int page) {
            return get("/api/customers?projection=withOrders&page=%d&size=20&sort=id".formatted(page - 1));
        }

        @Override
        Request change(int row, String notes) {
            return patch(row, """
                    {"notes":"%s"}""".formatted(notes));
        }
    };

    private final String mediaType;

    Manner(String mediaType) {
        this.mediaType = mediaType;
    }

    Request one(int row) {
        return get("/api/orders/%d".formatted(row));
    }

    abstract Request orders(int page);

    abstract Request customersWithOrders(int page);

    abstract Request change(int row, String notes);

    Request get(String path) {
        return Request.get(path, mediaType);
    }

    Request patch(int row, String body) {
        return new Request("PATCH", one(row).path(), mediaType, body);
    }
}
