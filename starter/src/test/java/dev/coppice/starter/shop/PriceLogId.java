package dev.coppice.starter.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All columns, because the table has no key. */
public record PriceLogId(
        @Nullable LocalDate loggedOn,
        @Nullable String sku,
        @Nullable BigDecimal price,
        @Nullable String soldIn) {}
