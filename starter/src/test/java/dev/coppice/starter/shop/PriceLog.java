package dev.coppice.starter.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of price_logs. */
@Entity
@Table(name = "price_logs")
@Immutable
@IdClass(PriceLogId.class)
public class PriceLog {

    @Id
    private @Nullable LocalDate loggedOn;

    @Id
    @Column(length = 20)
    private @Nullable String sku;

    @Id
    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal price;

    public @Nullable LocalDate getLoggedOn() {
        return loggedOn;
    }

    public @Nullable String getSku() {
        return sku;
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }
}
