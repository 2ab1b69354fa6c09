package dev.coppice.project.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpliceTests {

    @Test
    void withoutEditsTheTextIsTheSame() {
        assertThat(new Splice("abc").text()).isEqualTo("abc");
    }

    @Test
    void editsMayBeAskedForInAnyOrder() {
        Splice splice = new Splice("0123456789")
                .replace(8, 9, "eight")
                .insert(0, "<")
                .delete(3, 5)
                .insert(10, ">");

        assertThat(splice.text()).isEqualTo("<012567eight9>");
    }

    @Test
    void insertionsAtOnePlaceKeepTheirOrder() {
        assertThat(new Splice("ab").insert(1, "1").insert(1, "2").insert(1, "3").text())
                .isEqualTo("a123b");
    }

    @Test
    void anInsertionStandsBeforeWhatReplacesTheSamePlace() {
        assertThat(new Splice("abc").delete(1, 2).insert(1, "-").text()).isEqualTo("a-c");
    }

    @Test
    void anInsertionBehindADeletionIsKept() {
        assertThat(new Splice("abcd").delete(1, 3).insert(3, "-").text()).isEqualTo("a-d");
    }

    @Test
    void deletionsMayOverlap() {
        assertThat(new Splice("0123456789")
                        .delete(2, 8)
                        .delete(3, 5)
                        .delete(6, 9)
                        .text())
                .isEqualTo("019");
    }

    @Test
    void otherEditsMayNotOverlap() {
        Splice splice = new Splice("0123456789").delete(2, 5).replace(4, 6, "x");

        assertThatThrownBy(splice::text).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anInsertionInsideADeletionIsRefused() {
        Splice splice = new Splice("0123456789").delete(2, 5).insert(3, "x");

        assertThatThrownBy(splice::text).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRangeOutsideTheTextIsRefused() {
        assertThatThrownBy(() -> new Splice("abc").delete(2, 4)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void knowsWhetherCharactersAreTaken() {
        Splice splice = new Splice("0123456789").delete(2, 5).insert(7, "x");

        assertThat(splice.takesFrom(4, 6)).isTrue();
        assertThat(splice.takesFrom(5, 9)).isFalse();
    }
}
