package dev.coppice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExposedEntityTests {

    @Test
    void theKeyIsTheTypeOfTheAttributeMarkedAsId() {
        assertThat(entity("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                private @Nullable Long id;
                """).repository()).contains("JpaRepository<Thing, Long>");
    }

    @Test
    void aKeyOfAnotherPackageIsImported() {
        assertThat(entity("import java.util.UUID;\n@Id\nprivate UUID id = new UUID(0, 0);")
                        .repository())
                .contains("import java.util.UUID;\n")
                .contains("JpaRepository<Thing, UUID>");
    }

    @Test
    void aCompositeKeyIsItsRecord() {
        assertThat(entity("@IdClass(ThingKey.class)\npublic class Thing {\n@Id\nprivate Long a;")
                        .repository())
                .contains("JpaRepository<Thing, ThingKey>");
    }

    private static ExposedEntity entity(String source) {
        return new ExposedEntity("things", "Thing", source);
    }
}
