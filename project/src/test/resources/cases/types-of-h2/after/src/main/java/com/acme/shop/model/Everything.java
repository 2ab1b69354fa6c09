package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One column of each type. &lt;b&gt;Not&lt;/b&gt; *&#47; the end &#64;since {&#64;link X} &#92;u002a/ */
@Entity
@Table(name = "EVERYTHING")
public class Everything {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Short aTiny;

    private Short aSmall = (short) 3;

    /**
     * First line
     * second line &amp; more
     */
    private @Nullable Integer anInt;

    @Column(precision = 20, scale = 4)
    private @Nullable BigDecimal aDecimal;

    @Column(precision = 10, scale = 2)
    private BigDecimal aPrice = BigDecimal.TEN;

    private @Nullable Float aFloat = 1.5f;

    private @Nullable Double aDouble;

    private Boolean aTruth = true;

    private @Nullable LocalDate aDate = LocalDate.of(2026, 1, 31);

    @Column(secondPrecision = 3)
    private @Nullable LocalTime aTime;

    @Column(secondPrecision = 9)
    private @Nullable LocalDateTime aTimestamp;

    private @Nullable OffsetDateTime aZoned;

    private @Nullable UUID aUuid;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String aJson;

    @Column(length = 16)
    private byte[] someBytes;

    @Column(length = Length.LONG32)
    private byte @Nullable [] aBlob;

    @Column(length = Length.LONG32)
    private @Nullable String aClob;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    private String aCode;

    /**
     * A comment that goes on and on until it no longer fits into the hundred and twenty columns of a line, and then
     * some
     */
    private String aWord = "it's \"quoted\"\\";

    @Enumerated(EnumType.STRING)
    private EverythingAMood aMood = EverythingAMood.SO_SO;

    @Enumerated(EnumType.STRING)
    private @Nullable EverythingASize aSize;

    @Column(insertable = false, updatable = false)
    private @Nullable String anInterval;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    private @Nullable Integer twice;

    public @Nullable Long getId() {
        return id;
    }

    public Short getATiny() {
        return aTiny;
    }

    public void setATiny(Short aTiny) {
        this.aTiny = aTiny;
    }

    public Short getASmall() {
        return aSmall;
    }

    public void setASmall(Short aSmall) {
        this.aSmall = aSmall;
    }

    public @Nullable Integer getAnInt() {
        return anInt;
    }

    public void setAnInt(@Nullable Integer anInt) {
        this.anInt = anInt;
    }

    public @Nullable BigDecimal getADecimal() {
        return aDecimal;
    }

    public void setADecimal(@Nullable BigDecimal aDecimal) {
        this.aDecimal = aDecimal;
    }

    public BigDecimal getAPrice() {
        return aPrice;
    }

    public void setAPrice(BigDecimal aPrice) {
        this.aPrice = aPrice;
    }

    public @Nullable Float getAFloat() {
        return aFloat;
    }

    public void setAFloat(@Nullable Float aFloat) {
        this.aFloat = aFloat;
    }

    public @Nullable Double getADouble() {
        return aDouble;
    }

    public void setADouble(@Nullable Double aDouble) {
        this.aDouble = aDouble;
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

    public @Nullable OffsetDateTime getAZoned() {
        return aZoned;
    }

    public void setAZoned(@Nullable OffsetDateTime aZoned) {
        this.aZoned = aZoned;
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

    public byte[] getSomeBytes() {
        return someBytes;
    }

    public void setSomeBytes(byte[] someBytes) {
        this.someBytes = someBytes;
    }

    public byte @Nullable [] getABlob() {
        return aBlob;
    }

    public void setABlob(byte @Nullable [] aBlob) {
        this.aBlob = aBlob;
    }

    public @Nullable String getAClob() {
        return aClob;
    }

    public void setAClob(@Nullable String aClob) {
        this.aClob = aClob;
    }

    public String getACode() {
        return aCode;
    }

    public void setACode(String aCode) {
        this.aCode = aCode;
    }

    public String getAWord() {
        return aWord;
    }

    public void setAWord(String aWord) {
        this.aWord = aWord;
    }

    public EverythingAMood getAMood() {
        return aMood;
    }

    public void setAMood(EverythingAMood aMood) {
        this.aMood = aMood;
    }

    public @Nullable EverythingASize getASize() {
        return aSize;
    }

    public void setASize(@Nullable EverythingASize aSize) {
        this.aSize = aSize;
    }

    public @Nullable String getAnInterval() {
        return anInterval;
    }

    public @Nullable Integer getTwice() {
        return twice;
    }

    @Override
    public String toString() {
        return "Everything " + id;
    }
}
