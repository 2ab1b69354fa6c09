package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "orders")
public class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(precision = 12, scale = 2)
    private BigDecimal price = BigDecimal.ZERO;

    private int amount;

    @Formula("price * amount")
    private @Nullable BigDecimal total;

    @Formula("upper(remark)")
    private @Nullable String shouted;

    @Column(length = 40)
    @ColumnDefault("'none'")
    private @Nullable String remark;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    private @Nullable String searchText;

    @Generated
    private @Nullable Long number;

    @UpdateTimestamp
    private @Nullable LocalDateTime changedAt;

    @Column(insertable = false, updatable = false, columnDefinition = "point")
    private @Nullable String place;

    @Version
    private long version;

    @Transient
    private int seen;

    private transient int counted;

    @Transient
    public boolean isLarge() {
        return amount > 100;
    }
}
