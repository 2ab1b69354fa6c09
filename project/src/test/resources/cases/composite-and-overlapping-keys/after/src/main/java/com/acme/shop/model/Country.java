package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "COUNTRIES")
public class Country {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 2)
    private String code;

    @Column(length = 60)
    private String name;

    @OneToMany(mappedBy = "country")
    private List<Region> regions = new ArrayList<>();

    @OneToMany(mappedBy = "country")
    private List<Warehouse> warehouses = new ArrayList<>();

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Region> getRegions() {
        return regions;
    }

    public List<Warehouse> getWarehouses() {
        return warehouses;
    }

    @Override
    public String toString() {
        return "Country " + code;
    }
}
