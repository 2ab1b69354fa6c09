package dev.coppice.project.merge;

import static org.assertj.core.api.Assertions.assertThat;

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
}
