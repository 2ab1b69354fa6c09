package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "item", uniqueConstraints = @UniqueConstraint(name = "uq_item", columnNames = {"code", "name"}))
public class Item {

    @Id
    private Long id;

    @Column(length = 20)
    private String name;

    @Column(length = 20)
    private String code;
}
