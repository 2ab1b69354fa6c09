package dev.coppice.starter.odd;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "ship")
@SuppressWarnings("unused") // Hibernate fills and reads the fields.
class Ship {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable String name;

    @OneToMany(mappedBy = "ship", cascade = CascadeType.REMOVE)
    private List<Crate> crates = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "ship_spares",
            joinColumns = @JoinColumn(name = "ships_id"),
            inverseJoinColumns = @JoinColumn(name = "spares_id"))
    private List<Crate> spares = new ArrayList<>();
}
