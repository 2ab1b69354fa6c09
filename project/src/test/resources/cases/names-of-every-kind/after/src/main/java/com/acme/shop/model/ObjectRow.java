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
@Table(name = "Object")
public class ObjectRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "hashCode", length = Length.LONG32)
    private @Nullable String objectHashCode;

    @Column(name = "toString", length = Length.LONG32)
    private @Nullable String objectToString;

    @OneToMany(mappedBy = "object")
    private List<ListRow> lists = new ArrayList<>();

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getObjectHashCode() {
        return objectHashCode;
    }

    public void setObjectHashCode(@Nullable String objectHashCode) {
        this.objectHashCode = objectHashCode;
    }

    public @Nullable String getObjectToString() {
        return objectToString;
    }

    public void setObjectToString(@Nullable String objectToString) {
        this.objectToString = objectToString;
    }

    public List<ListRow> getLists() {
        return lists;
    }

    @Override
    public String toString() {
        return "ObjectRow " + id;
    }
}
