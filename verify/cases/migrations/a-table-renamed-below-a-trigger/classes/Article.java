package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "article")
public class Article {

    @Id
    private Long id;

    @Column(length = 30)
    private String phone;
}
