package dev.coppice.starter.carried;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Its place has a default. */
@Entity
class Mark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Integer id;

    @Nullable
    String name;

    @Column(insertable = false, updatable = false, nullable = false)
    @Nullable
    String place;
}
