package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "serials")
public class SerialRow {

    @Id
    @Column(length = 20)
    private String number;

    @Column(length = 20)
    private @Nullable String product;

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable String getProduct() {
        return product;
    }

    public void setProduct(@Nullable String product) {
        this.product = product;
    }

    @Override
    public String toString() {
        return "SerialRow " + number;
    }
}
