package dev.coppice.starter.odd;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "crate")
@SuppressWarnings("unused") // Hibernate fills and reads the fields.
class Crate {

    /** Its names are stored. */
    enum Size {
        SMALL,
        LARGE
    }

    /** Its numbers are stored. */
    enum Grade {
        FINE,
        COARSE
    }

    /** Its names are stored, in a column that takes no others where there are such. */
    enum Finish {
        RAW,
        OILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable String label;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    private @Nullable UUID serial;

    @Column(precision = 20, scale = 4)
    private @Nullable BigDecimal weight;

    private int pieces;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Size size = Size.SMALL;

    @Enumerated(EnumType.ORDINAL)
    private @Nullable Grade grade;

    @Enumerated(EnumType.STRING)
    private @Nullable Finish finish;

    private @Nullable Character mark;

    private @Nullable Year made;

    @Column(insertable = false, updatable = false)
    private @Nullable String labels;

    private @Nullable Boolean sealed;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ship_id")
    private @Nullable Ship ship;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "seal_id")
    private @Nullable Seal seal;

    @OneToMany(mappedBy = "crate")
    private List<Note> notes = new ArrayList<>();
}
