package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

@Entity
@Table(name = "STOCK")
@IdClass(StockId.class)
public class Stock {

    @Id
    private Long warehouseId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "WAREHOUSE_ID", insertable = false, updatable = false)
    private Warehouse warehouse;

    @Id
    @Column(length = 40)
    private String product;

    private Integer amount = 0;

    @OneToMany(mappedBy = "stock")
    private List<Movement> movements = new ArrayList<>();

    public Long getWarehouseId() {
        return warehouseId;
    }

    public Warehouse getWarehouse() {
        return warehouse;
    }

    public void setWarehouse(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.warehouseId = Objects.requireNonNull(warehouse.getId());
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public Integer getAmount() {
        return amount;
    }

    public void setAmount(Integer amount) {
        this.amount = amount;
    }

    public List<Movement> getMovements() {
        return movements;
    }

    @Override
    public String toString() {
        return "Stock " + warehouseId + ", " + product;
    }
}
