package dev.coppice.starter.shop;

/** The key of an item. */
public record ItemId(Long orderId, Integer lineNo) {}
