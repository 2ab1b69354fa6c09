package dev.coppice.project.merge.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTests {

    private static final List<String> RISING = List.of(
            "0.9",
            "1.0-alpha",
            "1.0-alpha-2",
            "1.0-beta1",
            "1.0-M2",
            "1.0-RC1",
            "1.0-SNAPSHOT",
            "1.0",
            "1.0.1",
            "1.2",
            "1.10",
            "2.0.0.Final",
            "2.0.1.Final",
            "20261104132034567890");

    @Test
    void versionsRiseAsMavenOrdersThem() {
        for (int i = 0; i < RISING.size(); i++) {
            for (int j = 0; j < RISING.size(); j++) {
                int order = Version.of(RISING.get(i)).compareTo(Version.of(RISING.get(j)));
                assertThat(Integer.signum(order))
                        .as("%s and %s", RISING.get(i), RISING.get(j))
                        .isEqualTo(Integer.signum(Integer.compare(i, j)));
            }
        }
    }

    @Test
    void zerosAndWordsForReleasesAtTheEndSayNothing() {
        assertThat(Version.of("1.0.0")).isEqualByComparingTo(Version.of("1"));
        assertThat(Version.of("1.0.Final")).isEqualByComparingTo(Version.of("1.0"));
    }
}
