package com.acme.shop.model;

import jakarta.persistence.*;
import org.hibernate.annotations.GeneratedColumn;

@Entity
@Table(name = "item")
public class Item {

    @Id
    private Long id;

    private Integer size;

    @GeneratedColumn("size * 2")
    private Integer doubled;
}
