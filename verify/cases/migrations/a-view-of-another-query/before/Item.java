package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "item")
public class Item {

    @Id
    private Long id;

    @Column(nullable = false, length = 20)
    private String name;

    private Integer price;
}
