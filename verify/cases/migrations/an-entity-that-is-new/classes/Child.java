package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "child")
public class Child {

    @Id
    private Long id;

    @ManyToOne
    @JoinColumn(name = "parent_id")
    private Parent parent;
}
