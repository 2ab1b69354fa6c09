package com.acme.shop.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The key of {@link PriceLog}. */
public record PriceLogId(
        String product,
        @Nullable BigDecimal price,
        @Nullable LocalDate notedOn)
        implements Serializable {}
