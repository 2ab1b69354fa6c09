package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.DynamicInsert;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "MOVEMENTS")
@DynamicInsert
public class Movement {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "WAREHOUSE_ID", referencedColumnName = "WAREHOUSE_ID")
    @JoinColumn(name = "PRODUCT", referencedColumnName = "PRODUCT")
    private Stock stock;

    @ColumnDefault("CURRENT_TIMESTAMP")
    @Column(secondPrecision = 3)
    private @Nullable LocalDateTime movedAt;

    public @Nullable UUID getId() {
        return id;
    }

    public Stock getStock() {
        return stock;
    }

    public void setStock(Stock stock) {
        this.stock = stock;
    }

    public @Nullable LocalDateTime getMovedAt() {
        return movedAt;
    }

    public void setMovedAt(@Nullable LocalDateTime movedAt) {
        this.movedAt = movedAt;
    }

    @Override
    public String toString() {
        return "Movement " + id;
    }
}
