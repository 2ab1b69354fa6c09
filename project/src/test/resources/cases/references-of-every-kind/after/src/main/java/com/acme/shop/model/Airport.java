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
@Table(name = "airports")
public class Airport {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    private String code;

    @OneToMany(mappedBy = "origin")
    private List<Flight> originFlights = new ArrayList<>();

    @OneToMany(mappedBy = "destination")
    private List<Flight> destinationFlights = new ArrayList<>();

    @OneToMany(mappedBy = "divertedTo")
    private List<Flight> divertedToFlights = new ArrayList<>();

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public List<Flight> getOriginFlights() {
        return originFlights;
    }

    public List<Flight> getDestinationFlights() {
        return destinationFlights;
    }

    public List<Flight> getDivertedToFlights() {
        return divertedToFlights;
    }

    @Override
    public String toString() {
        return "Airport " + code;
    }
}
