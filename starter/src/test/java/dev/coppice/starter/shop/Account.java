package dev.coppice.starter.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of accounts, whose changes are counted. */
@Entity
@Table(name = "accounts")
@SuppressWarnings("NullAway.Init")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 80)
    private String owner;

    @Column(precision = 10, scale = 2)
    private BigDecimal balance = BigDecimal.ZERO;

    /** Of a foreign key that the classes do not know. */
    @Column(length = 2)
    private @Nullable String bankCountry;

    @Version
    private long revision;

    public @Nullable Long getId() {
        return id;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public BigDecimal getBalance() {
        return balance;
    }

    public void setBalance(BigDecimal balance) {
        this.balance = balance;
    }

    public long getRevision() {
        return revision;
    }

    public @Nullable String getBankCountry() {
        return bankCountry;
    }

    public void setBankCountry(@Nullable String bankCountry) {
        this.bankCountry = bankCountry;
    }
}
