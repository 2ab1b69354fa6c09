package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "item")
public class Item {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "item_seq")
    private Long id;

    @Column(length = 20)
    private String name;
}
