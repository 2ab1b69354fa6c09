package com.acme.shop.model;

public enum State {
    OPEN,
    PAID
}
