package dev.coppice.schema.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conditions and expressions under other names of the columns that they speak of. */
class RenamedTextTests {

    @Test
    void whatWasQuotedStaysQuoted() {
        assertThat(renamed("\"a\" > 0 AND `a` < 9 OR [a] = 1 OR U&\"\\0061\" = 2"))
                .isEqualTo("\"b c\" > 0 AND `b c` < 9 OR [b c] = 1 OR \"b c\" = 2");
    }

    @Test
    void quotesWithinANameAreDoubled() {
        RenamedText text = new RenamedText(Map.of("say \"hi\"", "a`b", "x", "y\"z"), name -> name);

        assertThat(text.text("\"say \"\"hi\"\"\" = `x` OR \"x\" = 1")).isEqualTo("\"a`b\" = `y\"z` OR \"y\"\"z\" = 1");
    }

    @Test
    void aPlainWordIsSpelledAsTheEngineWantsIt() {
        assertThat(renamed("a > 0 AND aa > 0 AND A > 0")).isEqualTo("<b c> > 0 AND aa > 0 AND A > 0");
    }

    @Test
    void stringsFunctionsAndTypesStay() {
        assertThat(renamed("x = 'a' AND a (x) > 0 AND x::a = 1")).isEqualTo("x = 'a' AND a (x) > 0 AND x::a = 1");
    }

    @Test
    void namesChangePlacesAtOnce() {
        RenamedText text = new RenamedText(Map.of("a", "b", "b", "a"), name -> name);

        assertThat(text.text("a < b")).isEqualTo("b < a");
    }

    private static String renamed(String sql) {
        return new RenamedText(Map.of("a", "b c"), name -> "<" + name + ">").text(sql);
    }
}
