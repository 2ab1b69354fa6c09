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
@Table(name = "\"../../etc/passwd\"")
public class EtcPasswd {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "\"a.b.c\"", length = Length.LONG32)
    private @Nullable String aBC;

    @Column(name = "\"x`y\"", length = Length.LONG32)
    private @Nullable String xY;

    @Column(name = "\"it's\"", length = Length.LONG32)
    private @Nullable String itS;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getABC() {
        return aBC;
    }

    public void setABC(@Nullable String aBC) {
        this.aBC = aBC;
    }

    public @Nullable String getXY() {
        return xY;
    }

    public void setXY(@Nullable String xY) {
        this.xY = xY;
    }

    public @Nullable String getItS() {
        return itS;
    }

    public void setItS(@Nullable String itS) {
        this.itS = itS;
    }

    @Override
    public String toString() {
        return "EtcPasswd " + id;
    }
}
