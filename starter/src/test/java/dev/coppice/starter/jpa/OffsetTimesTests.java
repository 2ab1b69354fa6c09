package dev.coppice.starter.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.time.OffsetTime;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OffsetTimesTests {

    private static final OffsetTime MORNING = OffsetTime.parse("10:00:00+02:00");
    private static final OffsetTime NIGHT = OffsetTime.parse("23:59:59-07:00");

    /** The other two engines have no such type. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2"})
    void timesOfDayWithAnOffsetAreStoredChangedAndEmptied(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create()) {
            database.execute("create table shift (id int not null primary key, begins time with time zone)");
            HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("shifts")
                    .managedClass(Shift.class)
                    .jdbcUrl(database.url())
                    .jdbcCredentials(database.user(), database.password())
                    // As all projects have it, see DatabaseSettings.
                    .property("hibernate.type.java_time_use_direct_jdbc", true);
            try (SessionFactory sessions = configuration.createEntityManagerFactory()) {
                sessions.inTransaction(session -> session.persist(new Shift(1, MORNING)));
                sessions.inTransaction(session -> session.persist(new Shift(2, null)));
                sessions.inTransaction(session -> {
                    assertThat(session.find(Shift.class, 1).begins).isEqualTo(MORNING);
                    session.find(Shift.class, 1).begins = null;
                    session.find(Shift.class, 2).begins = NIGHT;
                });

                sessions.inSession(session -> {
                    assertThat(session.find(Shift.class, 1).begins).isNull();
                    assertThat(session.find(Shift.class, 2).begins).isEqualTo(NIGHT);
                });
            }
        }
    }

    @Entity(name = "Shift")
    @Table(name = "shift")
    static class Shift {

        @Id
        private int id;

        private @Nullable OffsetTime begins;

        Shift() {}

        Shift(int id, @Nullable OffsetTime begins) {
            this.id = id;
            this.begins = begins;
        }
    }
}
