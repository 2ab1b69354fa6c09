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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.DynamicInsert;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "orders")
@DynamicInsert
public class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    @Column(length = 1000)
    private @Nullable String notes;

    private @Nullable LocalDate dateShipped;

    @Column(precision = 12, scale = 2)
    private BigDecimal amountTotal = BigDecimal.ZERO;

    @ColumnDefault("CURRENT_TIMESTAMP")
    private @Nullable LocalDateTime createdAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.REMOVE)
    private List<Item> items = new ArrayList<>();

    public @Nullable Long getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    public void setCustomer(Customer customer) {
        this.customer = customer;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }

    public @Nullable LocalDate getDateShipped() {
        return dateShipped;
    }

    public void setDateShipped(@Nullable LocalDate dateShipped) {
        this.dateShipped = dateShipped;
    }

    public BigDecimal getAmountTotal() {
        return amountTotal;
    }

    public void setAmountTotal(BigDecimal amountTotal) {
        this.amountTotal = amountTotal;
    }

    public @Nullable LocalDateTime getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(@Nullable LocalDateTime createdAt) {
        this.createdAt = createdAt;
    }

    public List<Item> getItems() {
        return items;
    }

    @Override
    public String toString() {
        return "Order " + id;
    }
}
