package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "people")
public class Person {

    @Id
    @Column(length = 20)
    private String taxNumber = "";

    @OneToOne(mappedBy = "person", fetch = FetchType.LAZY)
    private @Nullable Passport passport;
}
