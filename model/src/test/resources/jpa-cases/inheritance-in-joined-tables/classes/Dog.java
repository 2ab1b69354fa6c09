package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;

@Entity
@Table(name = "dogs")
@PrimaryKeyJoinColumn(name = "animal_id")
public class Dog extends Animal {

    private String breed = "";
}
