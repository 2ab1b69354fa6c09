package com.acme.shop.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "product")
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 16)
    private String sku;

    @Column(length = 80)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "category_id")
    private Category category;

    @Column(precision = 12, scale = 2)
    private BigDecimal price;

    private @Nullable Double weightKg;

    private Boolean discontinued = false;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String details;

    private @Nullable LocalDate introducedOn;

    @OneToMany(mappedBy = "product")
    private List<OrderItem> orderItems = new ArrayList<>();

    @OneToMany(mappedBy = "product")
    private List<PriceLog> priceLogs = new ArrayList<>();

    @OneToMany(mappedBy = "product", cascade = CascadeType.REMOVE)
    private List<ProductSupplier> productSuppliers = new ArrayList<>();

    @OneToMany(mappedBy = "product", cascade = CascadeType.REMOVE)
    private List<Stock> stocks = new ArrayList<>();

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

    public Category getCategory() {
        return category;
    }

    public void setCategory(Category category) {
        this.category = category;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public @Nullable Double getWeightKg() {
        return weightKg;
    }

    public void setWeightKg(@Nullable Double weightKg) {
        this.weightKg = weightKg;
    }

    public Boolean getDiscontinued() {
        return discontinued;
    }

    public void setDiscontinued(Boolean discontinued) {
        this.discontinued = discontinued;
    }

    public @Nullable String getDetails() {
        return details;
    }

    public void setDetails(@Nullable String details) {
        this.details = details;
    }

    public @Nullable LocalDate getIntroducedOn() {
        return introducedOn;
    }

    public void setIntroducedOn(@Nullable LocalDate introducedOn) {
        this.introducedOn = introducedOn;
    }

    public List<OrderItem> getOrderItems() {
        return orderItems;
    }

    public List<PriceLog> getPriceLogs() {
        return priceLogs;
    }

    public List<ProductSupplier> getProductSuppliers() {
        return productSuppliers;
    }

    public List<Stock> getStocks() {
        return stocks;
    }

    @Override
    public String toString() {
        return "Product " + id;
    }
}
