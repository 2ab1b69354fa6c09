package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "shop")
public class Shop {

    @Id
    private Long id;

    @Column(length = 30)
    private String phone;

    @Column(name = "item_id")
    private Long itemId;
}
