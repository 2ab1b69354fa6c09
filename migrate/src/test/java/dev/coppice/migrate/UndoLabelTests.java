package dev.coppice.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UndoLabelTests {

    @Test
    void theLabelStandsInTheCommentAtTheHead() {
        assertThat(UndoLabel.find("-- Takes back: Add a phone\n\n-- Undo: lossy, the phones are gone\nDROP TABLE a;\n"))
                .contains(new UndoLabel(Undoing.LOSSY, "the phones are gone"));
        assertThat(UndoLabel.find("--undo:exact\n")).contains(new UndoLabel(Undoing.EXACT, ""));
    }

    @Test
    void whatStandsBehindTheFirstStatementIsNoLabel() {
        assertThat(UndoLabel.find("DROP TABLE a;\n-- Undo: exact\n")).isEmpty();
    }

    @Test
    void aLabelIsReadAsItWasPrinted() {
        for (Undoing undoing : Undoing.values()) {
            UndoLabel label = new UndoLabel(undoing, "because, so to speak");

            assertThat(UndoLabel.find(label.line())).contains(label);
        }
    }
}
