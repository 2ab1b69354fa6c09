package dev.coppice.starter.fleet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Each kind has a table with everything. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills and reads the fields.
public class Place {

    @Id
    private Long id;

    private String town;

    /** One kind of places. */
    @Entity
    @Table(name = "garage")
    public static class Garage extends Place {

        private @Nullable Integer room;
    }
}
