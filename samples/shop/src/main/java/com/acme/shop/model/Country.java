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
@Table(name = "country")
public class Country {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 2)
    private String code;

    @Column(length = 60)
    private String name;

    @OneToMany(mappedBy = "country")
    private List<Customer> customers = new ArrayList<>();

    @OneToMany(mappedBy = "country")
    private List<Supplier> suppliers = new ArrayList<>();

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

    public List<Customer> getCustomers() {
        return customers;
    }

    public List<Supplier> getSuppliers() {
        return suppliers;
    }

    @Override
    public String toString() {
        return "Country " + code;
    }
}
