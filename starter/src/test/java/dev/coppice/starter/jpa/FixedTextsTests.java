package dev.coppice.starter.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FixedTextsTests {

    private static final String TABLE = """
            create table part (code char(6) not null primary key, word varchar(20));
            """;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rowsWithFixedTextsAsKeysAreReadChangedAndDeleted(Engine engine) throws SQLException {
        in(engine, sessions -> {
            sessions.inTransaction(session -> session.persist(new Part("ab", "first")));
            sessions.inTransaction(session -> locked(session, "ab").word = "ends with a blank ");

            sessions.inSession(
                    session -> assertThat(session.find(Part.class, "ab").word).isEqualTo("ends with a blank "));
            sessions.inTransaction(session -> session.remove(locked(session, "ab")));
            sessions.inSession(
                    session -> assertThat(session.find(Part.class, "ab")).isNull());
        });
    }

    @ParameterizedTest
    @EnumSource(value = Engine.class, names = "POSTGRESQL")
    void theirIndexesAreUsedByWrites(Engine engine) throws SQLException {
        in(engine, sessions -> {
            sessions.inTransaction(session -> session.createNativeMutationQuery(
                            "insert into part select 'c' || i, 'word' from generate_series(10000, 30000) i")
                    .executeUpdate());
            sessions.inTransaction(
                    session -> session.createNativeMutationQuery("analyze part").executeUpdate());
            sessions.inTransaction(session -> {
                locked(session, "c20000").word = "changed";
                session.flush();
                session.remove(session.find(Part.class, "c20001"));
                session.flush();

                assertThat(session.createNativeQuery(
                                        "select seq_scan, idx_scan from pg_stat_xact_user_tables where relname = 'part'",
                                        Object[].class)
                                .getSingleResult())
                        .containsExactly(0L, 4L);
            });
        });
    }

    private static Part locked(Session session, String code) {
        return session.createSelectionQuery("select p from Part p where p.code = ?1", Part.class)
                .setParameter(1, code)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    private static void in(Engine engine, Consumer<SessionFactory> work) throws SQLException {
        try (TestDatabase database = engine.create()) {
            database.execute(TABLE);
            HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("parts")
                    .managedClass(Part.class)
                    .jdbcUrl(database.url())
                    .jdbcCredentials(database.user(), database.password());
            if (engine == Engine.SQLITE) {
                configuration.property("hibernate.dialect", SqliteDialect.class.getName());
            }
            try (SessionFactory sessions = configuration.createEntityManagerFactory()) {
                work.accept(sessions);
            }
        }
    }

    @Entity(name = "Part")
    @Table(name = "part")
    static class Part {

        @Id
        @JdbcTypeCode(SqlTypes.CHAR)
        @Column(length = 6)
        private @Nullable String code;

        private @Nullable String word;

        Part() {}

        Part(String code, String word) {
            this.code = code;
            this.word = word;
        }
    }
}
