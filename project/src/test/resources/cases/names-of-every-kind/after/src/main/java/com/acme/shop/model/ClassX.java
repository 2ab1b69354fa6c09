package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "\"*/ class X{}\"")
public class ClassX {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "\"*/ int x; /*\"", length = Length.LONG32)
    private @Nullable String intX;

    @Column(name = "\"\\u002a/\"", length = Length.LONG32)
    private @Nullable String u002a;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getIntX() {
        return intX;
    }

    public void setIntX(@Nullable String intX) {
        this.intX = intX;
    }

    public @Nullable String getU002a() {
        return u002a;
    }

    public void setU002a(@Nullable String u002a) {
        this.u002a = u002a;
    }

    @Override
    public String toString() {
        return "ClassX " + id;
    }
}
