package com.acme.shop.model;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "orders")
public class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Long customerId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", insertable = false, updatable = false)
    private Customer customer;

    private Long billingAddressNo;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", referencedColumnName = "customer_id", insertable = false, updatable = false)
    @JoinColumn(name = "billing_address_no", referencedColumnName = "address_no", insertable = false, updatable = false)
    private Address billing;

    private @Nullable Long shippingAddressNo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id", referencedColumnName = "customer_id", insertable = false, updatable = false)
    @JoinColumn(
            name = "shipping_address_no",
            referencedColumnName = "address_no",
            insertable = false,
            updatable = false)
    private @Nullable Address shipping;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "employee_id")
    private @Nullable Employee employee;

    @Enumerated(EnumType.STRING)
    private OrderState state = OrderState.NEW;

    @Column(secondPrecision = 0)
    private LocalDateTime orderedAt;

    private @Nullable LocalDate requiredOn;

    private @Nullable LocalDate shippedOn;

    @Column(length = Length.LONG32)
    private @Nullable String notes;

    @OneToOne(mappedBy = "order", fetch = FetchType.LAZY)
    private @Nullable Invoice invoice;

    @OneToMany(mappedBy = "order", cascade = CascadeType.REMOVE)
    private List<OrderItem> orderItems = new ArrayList<>();

    public @Nullable Long getId() {
        return id;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public Customer getCustomer() {
        return customer;
    }

    public void setCustomer(Customer customer) {
        this.customer = customer;
        this.customerId = Objects.requireNonNull(customer.getId());
    }

    public Long getBillingAddressNo() {
        return billingAddressNo;
    }

    public Address getBilling() {
        return billing;
    }

    public void setBilling(Address billing) {
        this.billing = billing;
        this.customerId = billing.getCustomerId();
        this.billingAddressNo = billing.getAddressNo();
    }

    public @Nullable Long getShippingAddressNo() {
        return shippingAddressNo;
    }

    public @Nullable Address getShipping() {
        return shipping;
    }

    public void setShipping(@Nullable Address shipping) {
        this.shipping = shipping;
        this.shippingAddressNo = shipping == null ? null : shipping.getAddressNo();
        if (shipping != null) {
            this.customerId = shipping.getCustomerId();
        }
    }

    public @Nullable Employee getEmployee() {
        return employee;
    }

    public void setEmployee(@Nullable Employee employee) {
        this.employee = employee;
    }

    public OrderState getState() {
        return state;
    }

    public void setState(OrderState state) {
        this.state = state;
    }

    public LocalDateTime getOrderedAt() {
        return orderedAt;
    }

    public void setOrderedAt(LocalDateTime orderedAt) {
        this.orderedAt = orderedAt;
    }

    public @Nullable LocalDate getRequiredOn() {
        return requiredOn;
    }

    public void setRequiredOn(@Nullable LocalDate requiredOn) {
        this.requiredOn = requiredOn;
    }

    public @Nullable LocalDate getShippedOn() {
        return shippedOn;
    }

    public void setShippedOn(@Nullable LocalDate shippedOn) {
        this.shippedOn = shippedOn;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }

    public @Nullable Invoice getInvoice() {
        return invoice;
    }

    public List<OrderItem> getOrderItems() {
        return orderItems;
    }

    @Override
    public String toString() {
        return "Order " + id;
    }
}
