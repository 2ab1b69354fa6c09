package dev.coppice.starter.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of order_summaries. */
@Entity
@Table(name = "order_summaries")
@Immutable
@SuppressWarnings("NullAway.Init")
public class OrderSummary {

    @Id
    private Long orderId;

    @Column(length = 80)
    private @Nullable String customerName;

    private @Nullable Long lineCount;

    public Long getOrderId() {
        return orderId;
    }

    public @Nullable String getCustomerName() {
        return customerName;
    }

    public @Nullable Long getLineCount() {
        return lineCount;
    }
}
