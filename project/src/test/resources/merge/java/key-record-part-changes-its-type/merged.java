package com.acme.shop.model;

import java.io.Serializable;
import java.util.UUID;

/** The key of {@link Stock}. */
public record StockId(
        UUID productId, // as on the label
        String warehouseCode) implements Serializable {}
