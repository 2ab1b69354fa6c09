package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

@Entity
public class Counted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "counter")
    @SequenceGenerator(name = "counter", sequenceName = "counted_numbers", allocationSize = 10, initialValue = 100)
    private @Nullable Long id;
}
