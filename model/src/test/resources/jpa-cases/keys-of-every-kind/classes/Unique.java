package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

@Entity
public class Unique {

    @Id
    @GeneratedValue
    private @Nullable UUID id;

    @NaturalId
    @Column(length = 30)
    private String code = "";
}
