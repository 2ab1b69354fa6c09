package com.acme.shop.model;

import jakarta.persistence.*;
import org.hibernate.annotations.Collate;

@Entity
@Table(name = "item")
public class Item {

    @Id
    private Long id;

    @Collate("C")
    @Column(length = 20)
    private String name;
}
