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
@Table(name = "price_list_of_the_year_in_detail")
@IdClass(PriceListOfTheYearInDetailId.class)
@Immutable
public class PriceListOfTheYearInDetail {

    @Id
    @Column(length = 20)
    private @Nullable String productName;

    @Id
    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal latestPrice;

    @Id
    private @Nullable LocalDate latestDay;

    @Id
    private @Nullable LocalDate nextDay;

    public @Nullable String getProductName() {
        return productName;
    }

    public @Nullable BigDecimal getLatestPrice() {
        return latestPrice;
    }

    public @Nullable LocalDate getLatestDay() {
        return latestDay;
    }

    public @Nullable LocalDate getNextDay() {
        return nextDay;
    }
}
