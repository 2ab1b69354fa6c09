package com.acme.shop.model;

import jakarta.persistence.EnumeratedValue;

public enum OrderState {
    NEW("new"), // fresh
    CHECKED("checked"),
    PAID("paid"),
    SHIPPED("shipped"),
    LOST("lost");

    @EnumeratedValue
    private final String value;

    OrderState(String value) {
        this.value = value;
    }

    public boolean isOpen() {
        return this != SHIPPED;
    }

    /** The word that the database stores. */
    public String value() {
        return value;
    }
}
