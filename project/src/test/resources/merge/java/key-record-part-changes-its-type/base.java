package com.acme.shop.model;

import java.io.Serializable;

/** The key of {@link Stock}. */
public record StockId(Long productId, String warehouseCode) implements Serializable {}
