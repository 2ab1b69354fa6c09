package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "parent")
public class Parent {

    @Id
    private Long id;
}
