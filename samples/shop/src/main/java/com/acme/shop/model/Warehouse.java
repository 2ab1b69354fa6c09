package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "warehouse")
public class Warehouse {

    @Id
    @Column(length = 8)
    private String code;

    @Column(length = 60)
    private String city;

    @Column(secondPrecision = 0)
    private LocalTime opensAt;

    @Column(secondPrecision = 0)
    private LocalTime closesAt;

    @OneToMany(mappedBy = "warehouse")
    private List<Stock> stocks = new ArrayList<>();

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public LocalTime getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(LocalTime opensAt) {
        this.opensAt = opensAt;
    }

    public LocalTime getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(LocalTime closesAt) {
        this.closesAt = closesAt;
    }

    public List<Stock> getStocks() {
        return stocks;
    }

    @Override
    public String toString() {
        return "Warehouse " + code;
    }
}
