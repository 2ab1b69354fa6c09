package com.acme.shop.model;

import jakarta.persistence.*;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "dear_item")
public class DearItem {

    @Id
    private Long id;

    @Column(length = 20)
    private String name;
}
