package dev.coppice.starter.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** A row of products. */
@Entity
@Table(name = "products")
@SuppressWarnings("NullAway.Init")
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 20)
    private String sku;

    @Column(length = 80)
    private String name;

    @Column(precision = 10, scale = 2)
    private BigDecimal price;

    private @Nullable Integer stock;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal doublePrice;

    public @Nullable Long getId() {
        return id;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public @Nullable Integer getStock() {
        return stock;
    }

    public void setStock(@Nullable Integer stock) {
        this.stock = stock;
    }

    public @Nullable BigDecimal getDoublePrice() {
        return doublePrice;
    }
}
