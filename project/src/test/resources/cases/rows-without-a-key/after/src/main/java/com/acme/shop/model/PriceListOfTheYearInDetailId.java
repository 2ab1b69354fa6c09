package com.acme.shop.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The key of {@link PriceListOfTheYearInDetail}. */
public record PriceListOfTheYearInDetailId(
        @Nullable String productName,
        @Nullable BigDecimal latestPrice,
        @Nullable LocalDate latestDay,
        @Nullable LocalDate nextDay)
        implements Serializable {}
