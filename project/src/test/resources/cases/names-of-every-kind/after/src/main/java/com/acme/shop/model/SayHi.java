package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "\"say \"hi\"\"")
public class SayHi {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "\"the \"key\"\"")
    private @Nullable Long theKey;

    @Column(name = "\"a\\b\"", length = Length.LONG32)
    private @Nullable String aB;

    public @Nullable Long getTheKey() {
        return theKey;
    }

    public @Nullable String getAB() {
        return aB;
    }

    public void setAB(@Nullable String aB) {
        this.aB = aB;
    }

    @Override
    public String toString() {
        return "SayHi " + theKey;
    }
}
