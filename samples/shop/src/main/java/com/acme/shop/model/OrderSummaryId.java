package com.acme.shop.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The key of {@link OrderSummary}. */
public record OrderSummaryId(
        @Nullable Long orderId,
        @Nullable String customerName,
        @Nullable LocalDateTime orderedAt,
        @Nullable Long lineCount,
        @Nullable BigDecimal total)
        implements Serializable {}
