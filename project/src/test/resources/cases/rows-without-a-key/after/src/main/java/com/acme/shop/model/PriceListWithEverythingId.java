package com.acme.shop.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The key of {@link PriceListWithEverything}. */
public record PriceListWithEverythingId(
        @Nullable String productName,
        @Nullable String otherName,
        @Nullable BigDecimal latestPrice,
        @Nullable BigDecimal averagePrice,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay)
        implements Serializable {}
