package dev.coppice.project.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineShiftTests {

    private static final String BEFORE = "one\ntwo\nthree\nfour\n";

    @Test
    void linesBehindAnInsertionMoveDown() {
        String after = "one\nnew\ntwo\nthree\nfour\n";

        assertThat(LineShift.of(BEFORE, after, 1)).isEqualTo(1);
        assertThat(LineShift.of(BEFORE, after, 2)).isEqualTo(3);
        assertThat(LineShift.of(BEFORE, after, 4)).isEqualTo(5);
    }

    @Test
    void linesBehindARemovalMoveUp() {
        String after = "one\nfour\n";

        assertThat(LineShift.of(BEFORE, after, 1)).isEqualTo(1);
        assertThat(LineShift.of(BEFORE, after, 4)).isEqualTo(2);
    }

    @Test
    void aReplacedLineIsWhatStandsInItsPlace() {
        assertThat(LineShift.of(BEFORE, "one\nTWO\nmore\nthree\nfour\n", 2)).isEqualTo(2);
    }

    @Test
    void linesOfTheSameTextStay() {
        assertThat(LineShift.of(BEFORE, BEFORE, 3)).isEqualTo(3);
    }
}
