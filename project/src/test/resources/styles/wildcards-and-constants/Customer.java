package com.acme.shop.model;

import static com.acme.shop.model.Customer.Lengths.*;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity(name = "Customer")
@Table(name = Customer.TABLE, indexes = {@Index(name = "ix_name", columnList = "name")})
@NamedQuery(name = "Customer.byPhone", query = "select c from Customer c where c.phone = :phone")
public class Customer {
    static final String TABLE = "customers";

    interface Lengths {
        int NAME = 80;
        int MAIL = 120;
    }

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Basic(optional = false)
    @Column(name = "name", nullable = false, length = NAME)
    private String name;

    @Basic
    @Column(name = "email", length = MAIL)
    private String email;

    @Basic
    @Column(name = "phone", length = 30)
    private String phone;

    @Basic(optional = false)
    @Column(name = "state", nullable = false, length = 10)
    private String state;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "country_id", referencedColumnName = "id", nullable = false)
    private Country country;

    @Column(name = "credit_limit", nullable = false, precision = 12, scale = 2)
    private BigDecimal creditLimit;

    @Column(name = "created_at", nullable = false, updatable = false)
    private LocalDateTime createdAt;

    @Lob
    @Column(name = "notes")
    private String notes;

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Order> orders = new ArrayList<>();

    @PrePersist
    void stamp() {
        createdAt = LocalDateTime.now(ZoneOffset.UTC);
    }

    public Long getId() {
        return this.id;
    }

    public void setId(final Long id) {
        this.id = id;
    }

    public String getName() {
        return this.name;
    }

    public void setName(final String name) {
        this.name = name;
    }

    public String getEmail() {
        return this.email;
    }

    public void setEmail(final String email) {
        this.email = email;
    }

    public Optional<String> getPhone() {
        return Optional.ofNullable(this.phone);
    }

    public void setPhone(final String phone) {
        this.phone = phone;
    }

    public String getState() {
        return this.state;
    }

    public void setState(final String state) {
        this.state = state;
    }

    public Country getCountry() {
        return this.country;
    }

    public void setCountry(final Country country) {
        this.country = country;
    }

    public BigDecimal getCreditLimit() {
        return this.creditLimit;
    }

    public void setCreditLimit(final BigDecimal creditLimit) {
        this.creditLimit = creditLimit;
    }

    public LocalDateTime getCreatedAt() {
        return this.createdAt;
    }

    public String getNotes() {
        return this.notes;
    }

    public void setNotes(final String notes) {
        this.notes = notes;
    }

    public List<Order> getOrders() {
        return Collections.unmodifiableList(this.orders);
    }

    public void addOrder(final Order order) {
        this.orders.add(order);
        order.setCustomer(this);
    }
}
