package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "\"evil\u202etxt\"")
public class EvilTxt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "\"left\u202eright\"")
    private @Nullable Long leftRight;

    public @Nullable Long getLeftRight() {
        return leftRight;
    }

    @Override
    public String toString() {
        return "EvilTxt " + leftRight;
    }
}
