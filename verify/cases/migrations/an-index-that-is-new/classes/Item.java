package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "item", indexes = @Index(name = "by_name", columnList = "name desc, id"))
public class Item {

    @Id
    private Long id;

    @Column(length = 20)
    private String name;
}
