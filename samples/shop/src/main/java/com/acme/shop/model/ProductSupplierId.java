package com.acme.shop.model;

import java.io.Serializable;

/** The key of {@link ProductSupplier}. */
public record ProductSupplierId(Long productId, Long supplierId) implements Serializable {}
