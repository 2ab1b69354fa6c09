package com.acme.shop.model;

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
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "WAREHOUSES")
public class Warehouse {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 2)
    private String countryCode;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "COUNTRY_CODE", insertable = false, updatable = false)
    private Country country;

    private @Nullable Integer regionNo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "COUNTRY_CODE", referencedColumnName = "COUNTRY_CODE", insertable = false, updatable = false)
    @JoinColumn(name = "REGION_NO", referencedColumnName = "REGION_NO", insertable = false, updatable = false)
    private @Nullable Region region;

    private @Nullable Integer backupRegionNo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "COUNTRY_CODE", referencedColumnName = "COUNTRY_CODE", insertable = false, updatable = false)
    @JoinColumn(name = "BACKUP_REGION_NO", referencedColumnName = "REGION_NO", insertable = false, updatable = false)
    private @Nullable Region backup;

    @OneToMany(mappedBy = "warehouse")
    private List<Stock> stocks = new ArrayList<>();

    public @Nullable Long getId() {
        return id;
    }

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

    public @Nullable Integer getRegionNo() {
        return regionNo;
    }

    public @Nullable Region getRegion() {
        return region;
    }

    public void setRegion(@Nullable Region region) {
        this.region = region;
        this.regionNo = region == null ? null : region.getRegionNo();
        if (region != null) {
            this.countryCode = region.getCountryCode();
        }
    }

    public @Nullable Integer getBackupRegionNo() {
        return backupRegionNo;
    }

    public @Nullable Region getBackup() {
        return backup;
    }

    public void setBackup(@Nullable Region backup) {
        this.backup = backup;
        this.backupRegionNo = backup == null ? null : backup.getRegionNo();
        if (backup != null) {
            this.countryCode = backup.getCountryCode();
        }
    }

    public List<Stock> getStocks() {
        return stocks;
    }

    @Override
    public String toString() {
        return "Warehouse " + id;
    }
}
