package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "item")
public class Item {

    @Id
    private Long id;

    @Column(precision = 10)
    private java.math.BigDecimal price;
}
