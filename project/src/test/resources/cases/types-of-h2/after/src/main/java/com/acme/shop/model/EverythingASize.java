package com.acme.shop.model;

public enum EverythingASize {
    S,
    M,
    L
}
