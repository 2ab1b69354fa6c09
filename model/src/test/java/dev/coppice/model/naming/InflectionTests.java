package dev.coppice.model.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InflectionTests {

    private record Pair(String singular, String plural) {}

    static List<Pair> words() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/words.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .map(words -> new Pair(words[0], words[words.length - 1]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("words")
    void wordHasItsPlural(Pair word) {
        assertThat(Inflection.ENGLISH.plural(word.singular())).isEqualTo(word.plural());
    }

    @ParameterizedTest
    @MethodSource("words")
    void pluralHasItsSingular(Pair word) {
        assertThat(Inflection.ENGLISH.singular(word.plural())).isEqualTo(word.singular());
    }

    @ParameterizedTest
    @MethodSource("words")
    void singularAndPluralAreFixedPoints(Pair word) {
        assertThat(Inflection.ENGLISH.singular(word.singular())).isEqualTo(word.singular());
        assertThat(Inflection.ENGLISH.plural(word.plural())).isEqualTo(word.plural());
    }

    @Test
    void someHundredWordsWereTried() throws IOException {
        assertThat(words()).hasSizeGreaterThan(350);
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
        assertThat(Inflection.ENGLISH.singular(word)).isEqualTo(word);
    }

    @Test
    void ownersWordsWin() {
        Inflection german = Inflection.with(Map.of("kunde", "kunden", "person", "persons"));

        assertThat(german.plural("kunde")).isEqualTo("kunden");
        assertThat(german.singular("kunden")).isEqualTo("kunde");
        assertThat(german.plural("person")).isEqualTo("persons");
        assertThat(german.singular("kunde")).isEqualTo("kunde");
    }
}
