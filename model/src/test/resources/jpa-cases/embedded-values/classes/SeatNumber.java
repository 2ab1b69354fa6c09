package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

@Embeddable
public record SeatNumber(@Column(name = "row_no") int row, String letter) implements Serializable {}
