package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "latest_prices")
@Immutable
public class LatestPrice {

    @Id
    @Column(length = 20)
    private @Nullable String product;

    @Column(insertable = false, updatable = false)
    private @Nullable String notedOn;

    public @Nullable String getProduct() {
        return product;
    }

    public @Nullable String getNotedOn() {
        return notedOn;
    }
}
