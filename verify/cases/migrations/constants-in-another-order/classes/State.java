package com.acme.shop.model;

public enum State {
    PAID,
    OPEN
}
