package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "flights")
public class Flight {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "origin")
    private Airport origin;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "destination")
    private Airport destination;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "diverted_to")
    private @Nullable Airport divertedTo;

    public @Nullable Long getId() {
        return id;
    }

    public Airport getOrigin() {
        return origin;
    }

    public void setOrigin(Airport origin) {
        this.origin = origin;
    }

    public Airport getDestination() {
        return destination;
    }

    public void setDestination(Airport destination) {
        this.destination = destination;
    }

    public @Nullable Airport getDivertedTo() {
        return divertedTo;
    }

    public void setDivertedTo(@Nullable Airport divertedTo) {
        this.divertedTo = divertedTo;
    }

    @Override
    public String toString() {
        return "Flight " + id;
    }
}
