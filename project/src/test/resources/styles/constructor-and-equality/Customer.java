package com.acme.shop.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

@Entity
@Table(name = "customers")
@Access(AccessType.FIELD)
public class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(length = 80)
    private String name;

    @Column(length = 120)
    private String email;

    @Column(length = 30)
    private String phone;

    @Column(length = 10)
    private String state;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "country_id")
    private Country country;

    @Column(precision = 12, scale = 2)
    private BigDecimal creditLimit;

    private LocalDateTime createdAt;

    private String notes;

    @OneToMany(mappedBy = "customer")
    private List<Order> orders = new ArrayList<>();

    protected Customer() {
        // for JPA
    }

    public Customer(String name, Country country) {
        this.name = Objects.requireNonNull(name);
        this.country = Objects.requireNonNull(country);
        this.state = "new";
        this.creditLimit = BigDecimal.ZERO;
        this.createdAt = LocalDateTime.now();
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** What we know about how to reach the customer. */
    public record Reach(String email, String phone) {}

    public Reach getReach() {
        return new Reach(email, phone);
    }

    public void moveTo(Country country) {
        this.country = Objects.requireNonNull(country);
    }

    public void annotate(String note) {
        this.notes = this.notes == null ? note : this.notes + "\n" + note;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) return true;
        if (!(other instanceof Customer)) return false;
        Customer that = (Customer) other;
        return id != null && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Customer.class.hashCode();
    }
}
