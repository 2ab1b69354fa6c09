package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorValue("transfer")
public class TransferPayment extends Payment {

    @Column(length = 34)
    private String account = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Bank bank;
}
