package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "item")
public class Item {

    @Id
    private Long id;

    private Long size;

    @Column(precision = 10, scale = 2)
    private java.math.BigDecimal price;
}
