package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "order_summary")
@IdClass(OrderSummaryId.class)
@Immutable
public class OrderSummary {

    @Id
    private @Nullable Long orderId;

    @Id
    @Column(length = 80)
    private @Nullable String customerName;

    @Id
    @Column(secondPrecision = 0)
    private @Nullable LocalDateTime orderedAt;

    @Id
    private @Nullable Long lineCount;

    @Id
    private @Nullable BigDecimal total;

    public @Nullable Long getOrderId() {
        return orderId;
    }

    public @Nullable String getCustomerName() {
        return customerName;
    }

    public @Nullable LocalDateTime getOrderedAt() {
        return orderedAt;
    }

    public @Nullable Long getLineCount() {
        return lineCount;
    }

    public @Nullable BigDecimal getTotal() {
        return total;
    }
}
