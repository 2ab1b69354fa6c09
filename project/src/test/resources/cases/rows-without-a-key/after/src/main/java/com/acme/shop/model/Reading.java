package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "readings")
@IdClass(ReadingId.class)
public class Reading {

    @Id
    @Column(length = 20)
    private String sensor;

    @Id
    private LocalDateTime takenAt;

    private @Nullable Double degrees;

    public String getSensor() {
        return sensor;
    }

    public void setSensor(String sensor) {
        this.sensor = sensor;
    }

    public LocalDateTime getTakenAt() {
        return takenAt;
    }

    public void setTakenAt(LocalDateTime takenAt) {
        this.takenAt = takenAt;
    }

    public @Nullable Double getDegrees() {
        return degrees;
    }

    public void setDegrees(@Nullable Double degrees) {
        this.degrees = degrees;
    }

    @Override
    public String toString() {
        return "Reading " + sensor + ", " + takenAt;
    }
}
