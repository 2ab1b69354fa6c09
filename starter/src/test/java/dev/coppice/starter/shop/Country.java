package dev.coppice.starter.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A row of countries. */
@Entity
@Table(name = "countries")
public class Country {

    @Id
    @Column(length = 2)
    private String code = "";

    @Column(length = 60)
    private String name = "";

    @OneToMany(mappedBy = "country")
    private List<Customer> customers = new ArrayList<>();

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
}
