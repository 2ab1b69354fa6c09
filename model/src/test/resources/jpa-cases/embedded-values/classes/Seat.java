package com.acme.shop;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "seats")
public class Seat {

    @EmbeddedId
    private SeatNumber number;

    private boolean window;
}
