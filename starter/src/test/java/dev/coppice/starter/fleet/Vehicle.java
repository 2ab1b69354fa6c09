package dev.coppice.starter.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All kinds are in one table, told apart by a column. */
@Entity
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills and reads the fields.
public class Vehicle {

    @Id
    private Long id;

    private String plate;

    @ManyToMany
    private List<Party> drivers = new ArrayList<>();

    @OneToMany(mappedBy = "vehicle")
    private List<Journey> journeys = new ArrayList<>();

    /** One kind of vehicles. */
    @Entity
    public static class Car extends Vehicle {

        @Column(name = "seat_count")
        private @Nullable Integer seats;

        @ManyToOne(fetch = FetchType.LAZY)
        private Party.@Nullable Company owner;
    }
}
