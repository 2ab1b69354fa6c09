/*
 * Copyright (c) 2019-2024 Acme, Inc.
 *
 * Licensed under the Acme Licence, Version 2.0 (the "Licence"); you may not use this
 * file except in compliance with the Licence.
 */

package com.acme.shop.model;

// JPA
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

// JDK
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "customers")
public class Customer {

    // ----------------------------------------------------------------- fields

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long          id;           // never shown

    @Column(length = 80)
    private String        name;         // legal name

    @Column(length = 120)
    private String        email;        // may bounce

    @Column(length = 30)
    private String        phone;

    @Column(length = 10)
    private String        state;        /* see the wiki */

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "country_id")
    private Country       country;      // for taxes

    @Column(precision = 12, scale = 2)
    private BigDecimal    creditLimit;  // in euros

    private LocalDateTime createdAt;

    private String        notes;

    @OneToMany(mappedBy = "customer")
    private List<Order>   orders = new ArrayList<>();

    // -------------------------------------------------------------- accessors

    public Long getId() { return id; }

    public String getName()                      { return name; }
    public void   setName(String name)           { this.name = name; }

    public String getEmail()                     { return email; }
    public void   setEmail(String email)         { this.email = email; }

    public String getPhone()                     { return phone; }
    public void   setPhone(String phone)         { this.phone = phone; }

    public String getState()                     { return state; }
    public void   setState(String state)         { this.state = state; }

    public Country getCountry()                  { return country; }
    public void    setCountry(Country country)   { this.country = country; }

    public BigDecimal getCreditLimit()           { return creditLimit; }
    public void setCreditLimit(BigDecimal limit) { this.creditLimit = limit; }

    public LocalDateTime getCreatedAt()          { return createdAt; }
    public void setCreatedAt(LocalDateTime time) { this.createdAt = time; }

    public String getNotes()                     { return notes; }
    public void   setNotes(String notes)         { this.notes = notes; }

    public List<Order> getOrders()               { return orders; }
}

// end of file
