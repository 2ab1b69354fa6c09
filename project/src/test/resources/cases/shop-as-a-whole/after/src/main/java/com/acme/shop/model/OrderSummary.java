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
@Table(name = "order_summaries")
@IdClass(OrderSummaryId.class)
@Immutable
public class OrderSummary {

    @Id
    @Column(name = "id")
    private @Nullable Long orderSummaryId;

    @Id
    @Column(length = 100)
    private @Nullable String customer;

    @Id
    @Column(precision = 12, scale = 2)
    private @Nullable BigDecimal amountTotal;

    public @Nullable Long getOrderSummaryId() {
        return orderSummaryId;
    }

    public @Nullable String getCustomer() {
        return customer;
    }

    public @Nullable BigDecimal getAmountTotal() {
        return amountTotal;
    }
}
