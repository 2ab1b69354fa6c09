package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "countries")
public class Country {

    private String code;
    private String englishName;
    private List<City> cities = new ArrayList<>();

    @Id
    @Column(length = 2)
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    @Column(nullable = false, length = 80)
    public String getEnglishName() {
        return englishName;
    }

    public void setEnglishName(String name) {
        this.englishName = name;
    }

    @OneToMany(mappedBy = "country")
    public List<City> getCities() {
        return cities;
    }

    public void setCities(List<City> cities) {
        this.cities = cities;
    }

    @Transient
    public String getShortName() {
        return englishName.substring(0, 3);
    }
}
