package dev.coppice.starter.shop;

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
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of type_samples. */
@Entity
@Table(name = "type_samples")
public class TypeSample {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Long bigNumber;

    private @Nullable Short smallNumber;

    @Column(precision = 30, scale = 4)
    private @Nullable BigDecimal wideDecimal;

    private @Nullable Double floating;

    private @Nullable Boolean truth;

    private @Nullable LocalDate onDay;

    private @Nullable LocalTime atClock;

    private @Nullable LocalDateTime moment;

    private @Nullable OffsetDateTime atInstant;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    private @Nullable UUID uniqueId;

    private byte @Nullable [] rawBytes;

    @Column(length = Length.LONG32)
    private @Nullable String longText;

    @Column(name = "\"Odd \"name\"")
    private @Nullable String oddName;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 5)
    private @Nullable String fixedText;

    /** Of a class that the API does not know. */
    @Column(length = 3)
    private @Nullable Currency paidIn;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Long getBigNumber() {
        return bigNumber;
    }

    public void setBigNumber(@Nullable Long bigNumber) {
        this.bigNumber = bigNumber;
    }

    public @Nullable Short getSmallNumber() {
        return smallNumber;
    }

    public void setSmallNumber(@Nullable Short smallNumber) {
        this.smallNumber = smallNumber;
    }

    public @Nullable BigDecimal getWideDecimal() {
        return wideDecimal;
    }

    public void setWideDecimal(@Nullable BigDecimal wideDecimal) {
        this.wideDecimal = wideDecimal;
    }

    public @Nullable Double getFloating() {
        return floating;
    }

    public void setFloating(@Nullable Double floating) {
        this.floating = floating;
    }

    public @Nullable Boolean getTruth() {
        return truth;
    }

    public void setTruth(@Nullable Boolean truth) {
        this.truth = truth;
    }

    public @Nullable LocalDate getOnDay() {
        return onDay;
    }

    public void setOnDay(@Nullable LocalDate onDay) {
        this.onDay = onDay;
    }

    public @Nullable LocalTime getAtClock() {
        return atClock;
    }

    public void setAtClock(@Nullable LocalTime atClock) {
        this.atClock = atClock;
    }

    public @Nullable LocalDateTime getMoment() {
        return moment;
    }

    public void setMoment(@Nullable LocalDateTime moment) {
        this.moment = moment;
    }

    public @Nullable OffsetDateTime getAtInstant() {
        return atInstant;
    }

    public void setAtInstant(@Nullable OffsetDateTime atInstant) {
        this.atInstant = atInstant;
    }

    public @Nullable UUID getUniqueId() {
        return uniqueId;
    }

    public void setUniqueId(@Nullable UUID uniqueId) {
        this.uniqueId = uniqueId;
    }

    public byte @Nullable [] getRawBytes() {
        return rawBytes;
    }

    public void setRawBytes(byte @Nullable [] rawBytes) {
        this.rawBytes = rawBytes;
    }

    public @Nullable String getLongText() {
        return longText;
    }

    public void setLongText(@Nullable String longText) {
        this.longText = longText;
    }

    public @Nullable String getOddName() {
        return oddName;
    }

    public void setOddName(@Nullable String oddName) {
        this.oddName = oddName;
    }

    public @Nullable String getFixedText() {
        return fixedText;
    }

    public void setFixedText(@Nullable String fixedText) {
        this.fixedText = fixedText;
    }

    public @Nullable Currency getPaidIn() {
        return paidIn;
    }

    public void setPaidIn(@Nullable Currency paidIn) {
        this.paidIn = paidIn;
    }
}
