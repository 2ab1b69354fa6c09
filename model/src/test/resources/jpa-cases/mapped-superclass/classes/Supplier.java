package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "suppliers")
public class Supplier extends Recorded<Long> {

    private String name = "";

    @OneToMany(mappedBy = "supplier")
    private List<Product> products = new ArrayList<>();
}
