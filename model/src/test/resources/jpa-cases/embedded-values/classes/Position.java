package com.acme.shop;

import jakarta.persistence.Embeddable;

@Embeddable
public class Position {

    private double latitude;

    private double longitude;
}
