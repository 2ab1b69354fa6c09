package dev.coppice.model.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.model.naming.UniqueNames.Wish;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniqueNamesTests {

    private final UniqueNames<String> names = new UniqueNames<>();

    @Test
    void firstOfThoseThatWantTheSameGetsIt() {
        names.giveAll(List.of(new Wish<>("a", List.of("Customer")), new Wish<>("b", List.of("Customer", "Customers"))));

        assertThat(names.name("a")).isEqualTo("Customer");
        assertThat(names.name("b")).isEqualTo("Customers");
    }

    @Test
    void nobodyTakesWhatSomeoneElseAloneWants() {
        names.giveAll(List.of(
                new Wish<>("a", List.of("x")), new Wish<>("b", List.of("x", "y")), new Wish<>("c", List.of("y"))));

        assertThat(names.name("c")).isEqualTo("y");
        assertThat(names.name("b")).isEqualTo("x2");
    }

    @Test
    void upperAndLowerCaseAreOne() {
        names.giveAll(List.of(new Wish<>("a", List.of("url")), new Wish<>("b", List.of("URL"))));

        assertThat(names.name("b")).isEqualTo("URL2");
    }

    @Test
    void numberThatIsTakenIsSkipped() {
        names.giveAll(
                List.of(new Wish<>("a", List.of("x")), new Wish<>("b", List.of("x2")), new Wish<>("c", List.of("x"))));

        assertThat(names.name("c")).isEqualTo("x3");
    }

    @Test
    void nameIsGivenOnce() {
        assertThat(names.give("a", "Order")).isTrue();
        assertThat(names.give("b", "order")).isFalse();
    }
}
