package dev.coppice.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasksTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:geheim99@host/shop",
                "jdbc:postgresql://host/shop?user=ann&password=geheim99&x=1",
                "jdbc:h2:./shop;PASSWORD=geheim99",
                "Unmatched argument at index 1: 'mysql://ann:geheim99@host/shop'",
                "password = geheim99, user = ann",
                "postgresql://ann:p@geheim99@host/shop",
                "sslpassword=geheim99",
                "pwd=geheim99",
                "password='geheim99'"
            })
    void passwordsDisappear(String text) {
        assertThat(Masks.mask(text)).doesNotContain("geheim99").contains("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:5656/api",
                "There is no file /data/password.txt",
                "Column token of customer is shown as text",
                "postgresql://ann@host:5432/shop",
                "Give --user and --password (which asks without echo)"
            })
    void everythingElseStays(String text) {
        assertThat(Masks.mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"the server says geheim99,the server says ***", "a b,a b"})
    void knownSecretDisappearsWhereverItStands(String text, String masked) {
        assertThat(Masks.mask(text, new Secret("geheim99"))).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ab", "sql"})
    void secretTooShortToHideDoesNotGarbleTheText(String secret) {
        assertThat(Masks.mask("a sql table", new Secret(secret))).isEqualTo("a sql table");
    }
}
