package dev.coppice.starter.carried;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
class Reader {

    @Id
    @Column(insertable = false, updatable = false)
    @Nullable
    String host;

    @Nullable
    String name;

    @Column(insertable = false, updatable = false)
    @Nullable
    String span;

    @Column(insertable = false, updatable = false)
    @Nullable
    String tags;

    @Column(insertable = false, updatable = false)
    @Nullable
    String place;
}
