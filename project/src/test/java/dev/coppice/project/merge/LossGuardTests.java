package dev.coppice.project.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.Merged;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.merge.LossGuard.Given;
import dev.coppice.project.merge.LossGuard.ThreeWays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossGuardTests {

    @Test
    void whatTheOwnerAddedHasToBeThere() {
        ThreeWays texts = new ThreeWays("a b c", "a b mine c mine", "a mine b");

        assertThat(LossGuard.lost(texts, Given.NOTHING))
                .containsOnlyKeys("mine")
                .containsEntry("mine", 1);
    }

    @Test
    void wordsOfTheBaseMayGo() {
        ThreeWays texts = new ThreeWays("a b c", "a // mine\n c", "// mine");

        assertThat(LossGuard.lost(texts, Given.NOTHING)).isEmpty();
    }

    @Test
    void everyWordOfACommentCounts() {
        ThreeWays texts = new ThreeWays("a", "a // ask Eva first", "a // ask first");

        assertThat(LossGuard.lost(texts, Given.NOTHING)).containsOnlyKeys("Eva");
    }

    @Test
    void theOwnersNameOfWhatIsGoneMayGo() {
        ThreeWays texts = new ThreeWays("int phone;", "int tel;", "");

        assertThat(LossGuard.lost(texts, new Given(List.of("int tel;"), List.of("int phone;"))))
                .isEmpty();
        assertThat(LossGuard.lost(texts, new Given(List.of("int tel;"), List.of("int tel;"))))
                .containsOnlyKeys("tel");
    }

    @Test
    void aMergeThatLosesAWordIsNotMade() {
        ThreeTexts texts = new ThreeTexts("a: 1", "a: 1 # mine", "a: 2");
        Merged lossy = new Merged("a: 2", "a: 2", List.of(), List.of(), List.of());
        ThreeWays compared = new ThreeWays(texts.base(), texts.mine(), lossy.text());

        Merged watched = LossGuard.watched(texts, compared, List.of(), lossy);

        assertThat(watched.text()).isEqualTo(texts.mine());
        assertThat(watched.base()).isEqualTo(texts.base());
        assertThat(watched.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.part()).isEqualTo("file");
            assertThat(conflict.reason()).startsWith("The merge would have lost mine;");
        });
    }

    @Test
    void aMergeMayTakeAwayWhatItSaysThatItTakesAway() {
        ThreeTexts texts = new ThreeTexts("[a, b]", "{a, mine}", "[a]");
        Merged merged = new Merged("[a]", "[a]", List.of(), List.of(), List.of());
        ThreeWays compared = new ThreeWays(texts.base(), texts.mine(), merged.text());

        assertThat(LossGuard.watched(texts, compared, List.of("mine"), merged)).isSameAs(merged);
    }
}
