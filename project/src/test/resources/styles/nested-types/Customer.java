package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

@Entity
@Table(name = "customers")
public class Customer implements Serializable {

    private static final long serialVersionUID = 1L;

    public static final Comparator<Customer> BY_NAME = Comparator.comparing(Customer::getName);

    /** Where a customer stands with us. */
    public enum State {
        PROSPECT("p"),
        ACTIVE("a"),
        GONE("g");

        private final String letter;

        State(String letter) {
            this.letter = letter;
        }

        public String getLetter() {
            return letter;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(length = 80)
    private String name;

    @Column(length = 120)
    private String email;

    @Column(length = 30)
    private String phone;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private State state = State.PROSPECT;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "country_id")
    private Country country;

    @Column(precision = 12, scale = 2)
    private BigDecimal creditLimit = BigDecimal.ZERO;

    private LocalDateTime createdAt;

    private String notes;

    @OneToMany(mappedBy = "customer")
    @OrderBy("id DESC")
    private Set<Order> orders = new TreeSet<>(Comparator.comparing(Order::getId));

    public Customer() {}

    private Customer(Builder builder) {
        this.name = builder.name;
        this.email = builder.email;
    }

    public static Builder builder() {
        return new Builder();
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }

    public State getState() {
        return state;
    }

    public Country getCountry() {
        return country;
    }

    public BigDecimal getCreditLimit() {
        return creditLimit;
    }

    public LocalDateTime getCreatedAt() {
        return createdAt;
    }

    public String getNotes() {
        return notes;
    }

    public Set<Order> getOrders() {
        return orders;
    }

    public static class Builder {
        private String name;
        private String email;

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder email(String email) {
            this.email = email;
            return this;
        }

        public Customer build() {
            return new Customer(this);
        }
    }
}
