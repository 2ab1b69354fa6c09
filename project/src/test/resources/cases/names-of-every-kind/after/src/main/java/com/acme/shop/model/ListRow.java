package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "List")
public class ListRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "object_id")
    private @Nullable ObjectRow object;

    @OneToMany(mappedBy = "list")
    private List<StringRow> strings = new ArrayList<>();

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable ObjectRow getObject() {
        return object;
    }

    public void setObject(@Nullable ObjectRow object) {
        this.object = object;
    }

    public List<StringRow> getStrings() {
        return strings;
    }

    @Override
    public String toString() {
        return "ListRow " + id;
    }
}
