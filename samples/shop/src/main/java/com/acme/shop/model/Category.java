package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "category")
public class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 40)
    private String name;

    @Column(length = Length.LONG32)
    private @Nullable String description;

    @Column(length = Length.LONG32)
    private byte @Nullable [] icon;

    @OneToMany(mappedBy = "category")
    private List<Product> products = new ArrayList<>();

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public byte @Nullable [] getIcon() {
        return icon;
    }

    public void setIcon(byte @Nullable [] icon) {
        this.icon = icon;
    }

    public List<Product> getProducts() {
        return products;
    }

    @Override
    public String toString() {
        return "Category " + id;
    }
}
