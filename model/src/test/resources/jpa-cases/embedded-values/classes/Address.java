package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

@Embeddable
public class Address {

    @Column(length = 80)
    private String street = "";

    private @Nullable String city;

    @Embedded
    private Position position = new Position();
}
