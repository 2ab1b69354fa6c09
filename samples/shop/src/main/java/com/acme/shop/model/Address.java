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
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "address")
@IdClass(AddressId.class)
public class Address {

    @Id
    private Long customerId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", insertable = false, updatable = false)
    private Customer customer;

    @Id
    private Long addressNo;

    @Column(length = 100)
    private String street;

    @Column(length = 12)
    private @Nullable String postcode;

    @Column(length = 60)
    private String city;

    private @Nullable Double latitude;

    private @Nullable Double longitude;

    @OneToMany(mappedBy = "billing")
    private List<Order> billingOrders = new ArrayList<>();

    @OneToMany(mappedBy = "shipping")
    private List<Order> shippingOrders = new ArrayList<>();

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

    public Long getAddressNo() {
        return addressNo;
    }

    public void setAddressNo(Long addressNo) {
        this.addressNo = addressNo;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public @Nullable String getPostcode() {
        return postcode;
    }

    public void setPostcode(@Nullable String postcode) {
        this.postcode = postcode;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public @Nullable Double getLatitude() {
        return latitude;
    }

    public void setLatitude(@Nullable Double latitude) {
        this.latitude = latitude;
    }

    public @Nullable Double getLongitude() {
        return longitude;
    }

    public void setLongitude(@Nullable Double longitude) {
        this.longitude = longitude;
    }

    public List<Order> getBillingOrders() {
        return billingOrders;
    }

    public List<Order> getShippingOrders() {
        return shippingOrders;
    }

    @Override
    public String toString() {
        return "Address " + customerId + ", " + addressNo;
    }
}
