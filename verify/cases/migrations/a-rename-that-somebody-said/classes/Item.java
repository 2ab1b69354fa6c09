package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "item", indexes = @Index(name = "by_phone", columnList = "telephone"))
public class Item {

    @Id
    private Long id;

    @Column(length = 30)
    private String telephone;
}
