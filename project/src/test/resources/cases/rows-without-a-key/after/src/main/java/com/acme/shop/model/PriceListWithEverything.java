package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "price_list_with_everything")
@IdClass(PriceListWithEverythingId.class)
@Immutable
public class PriceListWithEverything {

    @Id
    @Column(length = 20)
    private @Nullable String productName;

    @Id
    @Column(length = 20)
    private @Nullable String otherName;

    @Id
    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal latestPrice;

    @Id
    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal averagePrice;

    @Id
    private @Nullable LocalDate firstDay;

    @Id
    private @Nullable LocalDate lastDay;

    public @Nullable String getProductName() {
        return productName;
    }

    public @Nullable String getOtherName() {
        return otherName;
    }

    public @Nullable BigDecimal getLatestPrice() {
        return latestPrice;
    }

    public @Nullable BigDecimal getAveragePrice() {
        return averagePrice;
    }

    public @Nullable LocalDate getFirstDay() {
        return firstDay;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }
}
