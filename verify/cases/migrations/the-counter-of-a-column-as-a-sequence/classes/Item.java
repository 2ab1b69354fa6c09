package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "item")
public class Item {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "item_id_seq", allocationSize = 1)
    private Long id;

    @Column(length = 20)
    private String name;
}
