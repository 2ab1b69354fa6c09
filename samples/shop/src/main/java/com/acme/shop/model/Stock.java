package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "stock")
@IdClass(StockId.class)
public class Stock {

    @Id
    private Long productId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id", insertable = false, updatable = false)
    private Product product;

    @Id
    @Column(length = 8)
    private String warehouseCode;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "warehouse_code", insertable = false, updatable = false)
    private Warehouse warehouse;

    private Long quantity = 0L;

    private @Nullable LocalDate countedOn;

    public Long getProductId() {
        return productId;
    }

    public Product getProduct() {
        return product;
    }

    public void setProduct(Product product) {
        this.product = product;
        this.productId = Objects.requireNonNull(product.getId());
    }

    public String getWarehouseCode() {
        return warehouseCode;
    }

    public Warehouse getWarehouse() {
        return warehouse;
    }

    public void setWarehouse(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.warehouseCode = warehouse.getCode();
    }

    public Long getQuantity() {
        return quantity;
    }

    public void setQuantity(Long quantity) {
        this.quantity = quantity;
    }

    public @Nullable LocalDate getCountedOn() {
        return countedOn;
    }

    public void setCountedOn(@Nullable LocalDate countedOn) {
        this.countedOn = countedOn;
    }

    @Override
    public String toString() {
        return "Stock " + productId + ", " + warehouseCode;
    }
}
