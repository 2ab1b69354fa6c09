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
@Table(name = "price_logs")
@IdClass(PriceLogId.class)
@Immutable
public class PriceLog {

    @Id
    @Column(length = 20)
    private String product;

    @Id
    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal price;

    @Id
    private @Nullable LocalDate notedOn;

    public String getProduct() {
        return product;
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public @Nullable LocalDate getNotedOn() {
        return notedOn;
    }
}
