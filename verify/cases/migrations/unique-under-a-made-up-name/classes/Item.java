package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "item", uniqueConstraints = @UniqueConstraint(columnNames = {"name", "code"}))
public class Item {

    @Id
    private Long id;

    @Column(length = 20)
    private String name;

    @Column(length = 20)
    private String code;
}
