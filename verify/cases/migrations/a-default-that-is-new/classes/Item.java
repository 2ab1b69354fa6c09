package com.acme.shop.model;

import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "item")
public class Item {

    @Id
    private Long id;

    @ColumnDefault("'none'")
    @Column(length = 20)
    private String name;
}
