package com.acme.shop.model;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "customers")
public class Customer
{
  @Id @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(length = 80)
  private String name;

  private String email, phone, state, notes;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "country_id")
  private Country country;

  @Column(precision = 12, scale = 2)
  private BigDecimal creditLimit;

  private LocalDateTime createdAt;

  @OneToMany(mappedBy = "customer")
  private final List<Order> orders = new ArrayList<>();

  public Long id() { return id; }

  public String name() { return name; }
  public Customer name(String name) { this.name = name; return this; }

  public String email() { return email; }
  public Customer email(String email) { this.email = email; return this; }

  public String phone() { return phone; }
  public Customer phone(String phone) { this.phone = phone; return this; }

  public String state() { return state; }
  public Customer state(String state) { this.state = state; return this; }

  public Country country() { return country; }
  public Customer country(Country country) { this.country = country; return this; }

  public BigDecimal creditLimit() { return creditLimit; }
  public Customer creditLimit(BigDecimal creditLimit) { this.creditLimit = creditLimit; return this; }

  public LocalDateTime createdAt() { return createdAt; }
  public Customer createdAt(LocalDateTime createdAt) { this.createdAt = createdAt; return this; }

  public String notes() { return notes; }
  public Customer notes(String notes) { this.notes = notes; return this; }

  public List<Order> orders() { return orders; }
}
