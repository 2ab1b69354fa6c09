package dev.coppice.starter.carried;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Its place has no default, and what it leads by is only carried through, too. */
@Entity
class Spot {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Integer id;

    @Nullable
    String name;

    @Column(insertable = false, updatable = false, nullable = false)
    @Nullable
    String place;

    @ManyToOne(optional = false)
    @JoinColumn(insertable = false, updatable = false, nullable = false)
    @Nullable
    Reader reader;
}
