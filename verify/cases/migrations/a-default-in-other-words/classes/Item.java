package com.acme.shop.model;

import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "item")
public class Item {

    @Id
    private Long id;

    @ColumnDefault("'15'")
    private Integer size;

    @ColumnDefault("current_timestamp")
    private java.time.LocalDateTime since;

    @Column(length = 20)
    @ColumnDefault("'x'")
    private String name;
}
