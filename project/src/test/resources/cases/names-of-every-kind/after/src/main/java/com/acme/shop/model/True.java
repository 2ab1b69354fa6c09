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
@Table(name = "\"true\"")
public class True {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "\"null\"", length = Length.LONG32)
    private @Nullable String trueNull;

    @Column(name = "\"no\"", length = Length.LONG32)
    private @Nullable String no;

    @Column(name = "\"1e3\"", length = Length.LONG32)
    private @Nullable String column1e3;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getTrueNull() {
        return trueNull;
    }

    public void setTrueNull(@Nullable String trueNull) {
        this.trueNull = trueNull;
    }

    public @Nullable String getNo() {
        return no;
    }

    public void setNo(@Nullable String no) {
        this.no = no;
    }

    public @Nullable String getColumn1e3() {
        return column1e3;
    }

    public void setColumn1e3(@Nullable String column1e3) {
        this.column1e3 = column1e3;
    }

    @Override
    public String toString() {
        return "True " + id;
    }
}
