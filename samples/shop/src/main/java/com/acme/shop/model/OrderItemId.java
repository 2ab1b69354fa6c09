package com.acme.shop.model;

import java.io.Serializable;

/** The key of {@link OrderItem}. */
public record OrderItemId(Long orderId, Long lineNo) implements Serializable {}
