package com.acme.shop.model;

import static java.util.Objects.requireNonNull;

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
import org.jspecify.annotations.Nullable;

/**
 * Somebody who buys from us.
 *
 * <p>Not to be confused with a contact, who may buy one day.
 */
@Entity
@Table(name = "customers")
public class Customer {

  /** Counted by the database. */
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  /** As it is printed on invoices. */
  @Column(length = 80)
  private String name;

  @Column(length = 120)
  private @Nullable String email;

  /** With the prefix of the country, always. */
  @Column(length = 30)
  private @Nullable String phone;

  @Column(length = 10)
  private String state;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "country_id")
  private Country country;

  @Column(precision = 12, scale = 2)
  private BigDecimal creditLimit;

  private LocalDateTime createdAt;

  private @Nullable String notes;

  @OneToMany(mappedBy = "customer")
  private List<Order> orders = new ArrayList<>();

  public @Nullable Long getId() {
    return id;
  }

  /**
   * Returns the name.
   *
   * @return the name, never blank
   */
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = requireNonNull(name, "name");
  }

  public @Nullable String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email;
  }

  public @Nullable String getPhone() {
    return phone;
  }

  public void setPhone(@Nullable String phone) {
    this.phone = phone;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public Country getCountry() {
    return country;
  }

  public void setCountry(Country country) {
    this.country = country;
  }

  public BigDecimal getCreditLimit() {
    return creditLimit;
  }

  public void setCreditLimit(BigDecimal creditLimit) {
    this.creditLimit = creditLimit;
  }

  public LocalDateTime getCreatedAt() {
    return createdAt;
  }

  public void setCreatedAt(LocalDateTime createdAt) {
    this.createdAt = createdAt;
  }

  public @Nullable String getNotes() {
    return notes;
  }

  public void setNotes(@Nullable String notes) {
    this.notes = notes;
  }

  public List<Order> getOrders() {
    return orders;
  }

  @Override
  public String toString() {
    return "Customer{id=" + id + ", name=" + name + "}";
  }
}
