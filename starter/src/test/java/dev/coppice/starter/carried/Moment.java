package dev.coppice.starter.carried;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
class Moment {

    @Id
    int id;

    @ManyToOne
    @JoinColumn(insertable = false, updatable = false)
    @Nullable
    Reader reader;
}
