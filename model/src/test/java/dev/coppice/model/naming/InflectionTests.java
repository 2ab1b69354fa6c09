package dev.coppice.model.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InflectionTests {

    private static final Inflection ENGLISH = Inflection.ENGLISH;

    private record Pair(String singular, String plural) {}

    @Test
    void wordHasItsPlural() throws IOException {
        assertThat(words())
                .allSatisfy(word -> assertThat(ENGLISH.plural(word.singular())).isEqualTo(word.plural()));
    }

    @Test
    void pluralHasItsSingular() throws IOException {
        assertThat(words())
                .allSatisfy(word -> assertThat(ENGLISH.singular(word.plural())).isEqualTo(word.singular()));
    }

    @Test
    void singularAndPluralAreFixedPoints() throws IOException {
        assertThat(words()).allSatisfy(word -> {
            assertThat(ENGLISH.singular(word.singular())).isEqualTo(word.singular());
            assertThat(ENGLISH.plural(word.plural())).isEqualTo(word.plural());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news",
                "status",
                "address",
                "sms",
                "gps",
                "dns",
                "data",
                "bonus",
                "radius",
                "atlas",
                "bias",
                "corpus",
                "nexus",
                "address2",
                "u9867u5ba2",
                "x"
            })
    void wordThatOnlyLooksLikeAPluralStays(String word) {
        assertThat(ENGLISH.singular(word)).isEqualTo(word);
    }

    @Test
    void ownersWordsWin() {
        Inflection german = Inflection.with(Map.of("kunde", "kunden", "person", "persons"));

        assertThat(german.plural("kunde")).isEqualTo("kunden");
        assertThat(german.singular("kunden")).isEqualTo("kunde");
        assertThat(german.plural("person")).isEqualTo("persons");
        assertThat(german.singular("kunde")).isEqualTo("kunde");
    }

    private static List<Pair> words() throws IOException {
        List<Pair> words = Files.readAllLines(Path.of("src/test/resources/words.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .map(line -> new Pair(line[0], line[line.length - 1]))
                .toList();
        assertThat(words).hasSizeGreaterThan(350);
        return words;
    }
}
