package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "\"two\nlines\"")
public class TwoLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "\"first\nsecond\"")
    private @Nullable Long firstSecond;

    public @Nullable Long getFirstSecond() {
        return firstSecond;
    }

    @Override
    public String toString() {
        return "TwoLine " + firstSecond;
    }
}
