package dev.coppice.starter.odd;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Always loaded together with its crate, as Jakarta Persistence does where nothing is said. */
@Entity
@Table(name = "note")
@SuppressWarnings("unused") // Hibernate fills and reads the fields.
class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable String words;

    @ManyToOne
    @JoinColumn(name = "crate_id")
    private @Nullable Crate crate;
}
