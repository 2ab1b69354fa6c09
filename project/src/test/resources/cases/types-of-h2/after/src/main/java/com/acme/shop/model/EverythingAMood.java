package com.acme.shop.model;

import jakarta.persistence.EnumeratedValue;

public enum EverythingAMood {
    HAPPY("happy"),
    SO_SO("so so"),
    SAD("sad");

    @EnumeratedValue
    private final String value;

    EverythingAMood(String value) {
        this.value = value;
    }

    /** The word that the database stores. */
    public String value() {
        return value;
    }
}
