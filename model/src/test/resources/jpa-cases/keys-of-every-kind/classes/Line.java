package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "lines")
@IdClass(LineId.class)
public class Line {

    @Id
    private Integer position;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tax_number")
    private Person person;

    private String text = "";
}
