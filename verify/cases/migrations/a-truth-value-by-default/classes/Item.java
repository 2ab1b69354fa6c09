package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "item")
public class Item {

    @Id
    private Long id;

    @org.hibernate.annotations.ColumnDefault("true")
    @Column(nullable = false)
    private Boolean active;
}
