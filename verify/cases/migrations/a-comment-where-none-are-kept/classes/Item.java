package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "item", comment = "Things")
public class Item {

    @Id
    private Long id;

    @Column(length = 20, comment = "What it's called")
    private String name;
}
