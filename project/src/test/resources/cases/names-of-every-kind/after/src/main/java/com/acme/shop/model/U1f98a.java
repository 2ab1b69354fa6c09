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
@Table(name = "\"🦊\"")
public class U1f98a {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "\"🥕\"")
    private @Nullable Long u1f955;

    @Column(name = "\"čeština\"", length = Length.LONG32)
    private @Nullable String cestina;

    public @Nullable Long getU1f955() {
        return u1f955;
    }

    public @Nullable String getCestina() {
        return cestina;
    }

    public void setCestina(@Nullable String cestina) {
        this.cestina = cestina;
    }

    @Override
    public String toString() {
        return "U1f98a " + u1f955;
    }
}
