package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "short_price_list")
@IdClass(ShortPriceListId.class)
@Immutable
public class ShortPriceList {

    @Id
    @Column(length = 20)
    private @Nullable String productName;

    @Id
    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal latestPrice;

    public @Nullable String getProductName() {
        return productName;
    }

    public @Nullable BigDecimal getLatestPrice() {
        return latestPrice;
    }
}
