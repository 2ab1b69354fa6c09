package dev.coppice.starter.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.jspecify.annotations.Nullable;

/** Spread over two tables, and not shown once it is deleted. */
@Entity
@SecondaryTable(name = "journey_details")
@SQLRestriction("distance >= 0")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills and reads the fields.
public class Journey {

    @Id
    private Long id;

    private Integer distance;

    @Formula("distance * 1000")
    private @Nullable Integer metres;

    @Column(table = "journey_details")
    private @Nullable String purpose;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Vehicle vehicle;

    /** Only marked when it is deleted. */
    @Entity
    @Table(name = "note")
    @SoftDelete
    public static class Note {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Long id;

        private String text;
    }
}
