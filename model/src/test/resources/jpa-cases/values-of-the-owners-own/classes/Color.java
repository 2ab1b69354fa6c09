package com.acme.shop;

public enum Color {
    RED,
    GREEN
}
