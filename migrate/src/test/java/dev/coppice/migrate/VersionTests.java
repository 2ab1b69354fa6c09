package dev.coppice.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.schema.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

class VersionTests {

    private static final List<String> TEXTS = List.of(
            "0", "1", "1.0", "1.0.0", "1_1", "1.2", "1.10", "2", "02", "2.1", "10", "20261123120000", "20261123.1");

    @Test
    void versionsAreComparedAsFlywayComparesThem() {
        for (String one : TEXTS) {
            for (String other : TEXTS) {
                int flyways = MigrationVersion.fromVersion(one).compareTo(MigrationVersion.fromVersion(other));

                assertThat(Integer.signum(Version.parse(one).compareTo(Version.parse(other))))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(flyways));
                assertThat(Version.parse(one).equals(Version.parse(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(flyways == 0);
            }
        }
    }

    @Test
    void theNextIsAWholeNumber() {
        assertThat(Version.parse("2.1").next()).isEqualTo(Version.of(3)).hasToString("3");
    }

    @Test
    void whatIsNoVersionIsRefused() {
        assertThat(Stream.of("", ".", "1.", "x", "1.x", "-1", "1 ").map(Version::find))
                .allMatch(found -> found.isEmpty());
        assertThatThrownBy(() -> Version.parse("two")).isInstanceOf(Problem.class);
    }
}
