package dev.coppice.starter.shop;

import jakarta.persistence.EnumeratedValue;

/** How far an order is. */
public enum OrderStatus {
    OPEN("open"),
    IN_TRANSIT("in transit"),
    DONE("done");

    @EnumeratedValue
    private final String value;

    OrderStatus(String value) {
        this.value = value;
    }

    /** The word that the database stores. */
    public String value() {
        return value;
    }
}
