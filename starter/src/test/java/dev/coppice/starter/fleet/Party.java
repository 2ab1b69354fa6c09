package dev.coppice.starter.fleet;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What its kinds have in common is in one table, the rest in one for each kind. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills and reads the fields.
public class Party {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;

    /** One kind of parties. */
    @Entity
    @Table(name = "company")
    public static class Company extends Party {

        private @Nullable String register;

        @OneToMany(mappedBy = "owner")
        private List<Vehicle.Car> cars = new ArrayList<>();
    }
}
