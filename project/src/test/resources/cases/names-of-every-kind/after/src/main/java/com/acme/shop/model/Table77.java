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
@Table(name = "\"${7*7}\"")
public class Table77 {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "\"#{1+1}\"")
    private @Nullable Long column11;

    @Column(name = "\"${COPPICE_DB_PASSWORD}\"", length = Length.LONG32)
    private @Nullable String coppiceDbPassword;

    public @Nullable Long getColumn11() {
        return column11;
    }

    public @Nullable String getCoppiceDbPassword() {
        return coppiceDbPassword;
    }

    public void setCoppiceDbPassword(@Nullable String coppiceDbPassword) {
        this.coppiceDbPassword = coppiceDbPassword;
    }

    @Override
    public String toString() {
        return "Table77 " + column11;
    }
}
