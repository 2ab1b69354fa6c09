package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "everything")
@DynamicInsert
public class Everything {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 40)
    private String aWord = "new";

    @Column(length = Length.LONG32)
    private @Nullable String aText;

    private @Nullable Long anInt = 5L;

    private @Nullable Long aBig;

    @Column(precision = 10, scale = 2)
    private BigDecimal aDecimal = new BigDecimal("1.50");

    private @Nullable BigDecimal aNumber;

    private @Nullable Double aReal;

    private Boolean aTruth = true;

    private @Nullable LocalDate aDate;

    private @Nullable LocalTime aTime;

    @ColumnDefault("CURRENT_TIMESTAMP")
    private @Nullable LocalDateTime aTimestamp;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable UUID aUuid;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String aJson;

    @Column(length = Length.LONG32)
    private byte @Nullable [] someBytes;

    @Column(insertable = false, updatable = false)
    private @Nullable String anOddity;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    private @Nullable Long twice;

    public @Nullable Long getId() {
        return id;
    }

    public String getAWord() {
        return aWord;
    }

    public void setAWord(String aWord) {
        this.aWord = aWord;
    }

    public @Nullable String getAText() {
        return aText;
    }

    public void setAText(@Nullable String aText) {
        this.aText = aText;
    }

    public @Nullable Long getAnInt() {
        return anInt;
    }

    public void setAnInt(@Nullable Long anInt) {
        this.anInt = anInt;
    }

    public @Nullable Long getABig() {
        return aBig;
    }

    public void setABig(@Nullable Long aBig) {
        this.aBig = aBig;
    }

    public BigDecimal getADecimal() {
        return aDecimal;
    }

    public void setADecimal(BigDecimal aDecimal) {
        this.aDecimal = aDecimal;
    }

    public @Nullable BigDecimal getANumber() {
        return aNumber;
    }

    public void setANumber(@Nullable BigDecimal aNumber) {
        this.aNumber = aNumber;
    }

    public @Nullable Double getAReal() {
        return aReal;
    }

    public void setAReal(@Nullable Double aReal) {
        this.aReal = aReal;
    }

    public Boolean getATruth() {
        return aTruth;
    }

    public void setATruth(Boolean aTruth) {
        this.aTruth = aTruth;
    }

    public @Nullable LocalDate getADate() {
        return aDate;
    }

    public void setADate(@Nullable LocalDate aDate) {
        this.aDate = aDate;
    }

    public @Nullable LocalTime getATime() {
        return aTime;
    }

    public void setATime(@Nullable LocalTime aTime) {
        this.aTime = aTime;
    }

    public @Nullable LocalDateTime getATimestamp() {
        return aTimestamp;
    }

    public void setATimestamp(@Nullable LocalDateTime aTimestamp) {
        this.aTimestamp = aTimestamp;
    }

    public @Nullable UUID getAUuid() {
        return aUuid;
    }

    public void setAUuid(@Nullable UUID aUuid) {
        this.aUuid = aUuid;
    }

    public @Nullable String getAJson() {
        return aJson;
    }

    public void setAJson(@Nullable String aJson) {
        this.aJson = aJson;
    }

    public byte @Nullable [] getSomeBytes() {
        return someBytes;
    }

    public void setSomeBytes(byte @Nullable [] someBytes) {
        this.someBytes = someBytes;
    }

    public @Nullable String getAnOddity() {
        return anOddity;
    }

    public @Nullable Long getTwice() {
        return twice;
    }

    @Override
    public String toString() {
        return "Everything " + id;
    }
}
