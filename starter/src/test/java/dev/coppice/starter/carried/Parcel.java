package dev.coppice.starter.carried;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of types of PostgreSQL that are written, too, and of some that are not. */
@Entity
@SuppressWarnings("unused") // Hibernate fills and reads the fields.
class Parcel {

    /** Of the words that the database's type has, one came later. */
    enum Finish {
        RAW,
        OILED
    }

    @Id
    private int id;

    private @Nullable String label;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    private @Nullable Finish finish;

    private @Nullable OffsetTime begins;

    private @Nullable List<Integer> counts;

    private @Nullable List<LocalDate> days;

    @Column(insertable = false, updatable = false)
    private @Nullable String price;

    @Column(insertable = false, updatable = false)
    private @Nullable String every;

    @Column(insertable = false, updatable = false)
    private @Nullable String flags;
}
