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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "REGIONS")
@IdClass(RegionId.class)
public class Region {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 2)
    private String countryCode;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "COUNTRY_CODE", insertable = false, updatable = false)
    private Country country;

    @Id
    private Integer regionNo;

    @Column(length = 60)
    private String name;

    @OneToMany(mappedBy = "backup")
    private List<Warehouse> backupWarehouses = new ArrayList<>();

    @OneToMany(mappedBy = "region")
    private List<Warehouse> regionWarehouses = new ArrayList<>();

    public String getCountryCode() {
        return countryCode;
    }

    public Country getCountry() {
        return country;
    }

    public void setCountry(Country country) {
        this.country = country;
        this.countryCode = country.getCode();
    }

    public Integer getRegionNo() {
        return regionNo;
    }

    public void setRegionNo(Integer regionNo) {
        this.regionNo = regionNo;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Warehouse> getBackupWarehouses() {
        return backupWarehouses;
    }

    public List<Warehouse> getRegionWarehouses() {
        return regionWarehouses;
    }

    @Override
    public String toString() {
        return "Region " + countryCode + ", " + regionNo;
    }
}
