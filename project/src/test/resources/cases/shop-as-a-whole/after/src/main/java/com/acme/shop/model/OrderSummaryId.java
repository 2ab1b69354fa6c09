package com.acme.shop.model;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The key of {@link OrderSummary}. */
public record OrderSummaryId(
        @Nullable Long orderSummaryId,
        @Nullable String customer,
        @Nullable BigDecimal amountTotal)
        implements Serializable {}
