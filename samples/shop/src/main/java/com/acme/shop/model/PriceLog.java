package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.hibernate.annotations.Immutable;

@Entity
@Table(name = "price_log")
@IdClass(PriceLogId.class)
@Immutable
public class PriceLog {

    @Id
    private Long productId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id", insertable = false, updatable = false)
    private Product product;

    @Id
    @Column(secondPrecision = 0)
    private LocalDateTime changedAt;

    @Id
    @Column(precision = 12, scale = 2)
    private BigDecimal oldPrice;

    @Id
    @Column(precision = 12, scale = 2)
    private BigDecimal newPrice;

    public Long getProductId() {
        return productId;
    }

    public Product getProduct() {
        return product;
    }

    public LocalDateTime getChangedAt() {
        return changedAt;
    }

    public BigDecimal getOldPrice() {
        return oldPrice;
    }

    public BigDecimal getNewPrice() {
        return newPrice;
    }
}
