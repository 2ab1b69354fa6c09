package com.acme.shop.model;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The key of {@link ShortPriceList}. */
public record ShortPriceListId(
        @Nullable String productName,
        @Nullable BigDecimal latestPrice)
        implements Serializable {}
