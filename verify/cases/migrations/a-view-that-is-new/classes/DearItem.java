package com.acme.shop.model;

import jakarta.persistence.*;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.View;

@Entity
@Immutable
@Table(name = "dear_item")
@View(query = "select i.id, i.name from item i where i.price > 100")
public class DearItem {

    @Id
    private Long id;

    @Column(length = 20)
    private String name;
}
