package com.acme.shop.model;

import jakarta.persistence.EnumeratedValue;

public enum OrderState {
    NEW("new"),
    SETTLED("paid"),
    SHIPPED("shipped");

    @EnumeratedValue
    private final String value;

    OrderState(String value) {
        this.value = value;
    }

    /** The word that the database stores. */
    public String value() {
        return value;
    }
}
