package com.acme.shop.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** The key of {@link PriceLog}. */
public record PriceLogId(
        Long productId,
        LocalDateTime changedAt,
        BigDecimal oldPrice,
        BigDecimal newPrice)
        implements Serializable {}
