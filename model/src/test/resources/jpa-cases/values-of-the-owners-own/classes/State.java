package com.acme.shop;

import jakarta.persistence.EnumeratedValue;

public enum State {
    OPEN("o"),
    CLOSED("c");

    @EnumeratedValue
    private final String word;

    State(String word) {
        this.word = word;
    }
}
