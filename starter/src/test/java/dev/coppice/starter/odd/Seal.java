package dev.coppice.starter.odd;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Always loaded together with its crate, because the row does not say whether there is one. */
@Entity
@Table(name = "seal")
@SuppressWarnings("unused") // Hibernate fills and reads the fields.
class Seal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable String code;

    @OneToOne(mappedBy = "seal")
    private @Nullable Crate crate;
}
