package com.acme.shop.model;

import jakarta.persistence.*;

@Entity
@Table(name = "visit")
public class Visit {

    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private Article item;
}
