package dev.coppice.starter.carried;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Its key is a text that the class does not write, and yet one of a type that Hibernate knows. */
@Entity
class Badge {

    @Id
    @Column(insertable = false, updatable = false)
    @Nullable
    String code;

    @Nullable
    String name;
}
