package dev.coppice.starter.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
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

    @Id
    @Column(length = 2)
    private @Nullable String soldIn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sold_in", insertable = false, updatable = false)
    private @Nullable Country country;

    public @Nullable LocalDate getLoggedOn() {
        return loggedOn;
    }

    public @Nullable String getSku() {
        return sku;
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public @Nullable String getSoldIn() {
        return soldIn;
    }

    public @Nullable Country getCountry() {
        return country;
    }
}
