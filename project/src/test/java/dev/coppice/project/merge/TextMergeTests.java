package dev.coppice.project.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.Conflict;
import dev.coppice.project.Merged;
import dev.coppice.project.PartChange;
import dev.coppice.project.SameThings;
import dev.coppice.project.Side;
import dev.coppice.project.ThreeTexts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextMergeTests {

    private static final String BASE = "one\ntwo\nthree\nfour\nfive\n";
    private static final String THEIRS = "one\nTWO\nthree\nfour\nfive\n";

    private final TextMerge merge = new TextMerge();

    static List<MergeCase> cases() {
        return MergeCase.all("text");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mergesAsTheCaseShows(MergeCase example) {
        example.holds(merge);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mergingTwiceIsMergingOnce(MergeCase example) {
        example.twiceIsOnce(merge);
    }

    @Test
    void enoughCasesAreLookedAt() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void otherLineEndsAreNoDifference() {
        Merged merged = merged(BASE, BASE.replace("\n", "\r\n"), THEIRS);

        assertThat(merged.text()).isEqualTo(THEIRS.replace("\n", "\r\n"));
        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void mixedLineEndsStayWhereNothingChanges() {
        Merged merged = merged(BASE, "one\ntwo\r\nthree\nfour\r\nfive\r\n", THEIRS);

        assertThat(merged.text()).isEqualTo("one\nTWO\r\nthree\nfour\r\nfive\r\n");
    }

    @Test
    void byteOrderMarkAndMissingLineEndStay() {
        Merged merged = merged(BASE, "\uFEFFone\ntwo\nthree\nfour\nfive", "ONE\ntwo\nthree\nfour\nfive\nsix\n");

        assertThat(merged.text()).isEqualTo("\uFEFFONE\ntwo\nthree\nfour\nfive\nsix");
    }

    @Test
    void nothingNewLeavesEveryByte() {
        String mine = "\uFEFFone\r\nmine\ntwo\n\n\nfive";

        assertThat(merged(BASE, mine, BASE).text()).isEqualTo(mine);
        assertThat(merged(BASE, mine, BASE).changes()).isEmpty();
    }

    @Test
    void whereBothChangedTheOwnersLinesStayAndTheBaseWaits() {
        Merged merged = merged(BASE, "one\nmine\nthree\nfour\nfive\n", THEIRS);

        assertThat(merged.text()).isEqualTo("one\nmine\nthree\nfour\nfive\n");
        assertThat(merged.base()).isEqualTo(BASE);
        assertThat(merged.conflicts()).extracting(Conflict::line).containsExactly(2);
    }

    @Test
    void aConflictKeepsItsNameWhenTheOwnerWritesMore() {
        Conflict before = only(merged(BASE, "one\nmine\nthree\nfour\nfive\n", THEIRS));
        Conflict after = only(merged(BASE, "zero\none\nmine again\nthree\nfour\nfive\n", THEIRS));

        assertThat(after.part()).isEqualTo(before.part());
    }

    @Test
    void settledForTheOwnerTheBaseMovesOn() {
        Merged merged = settled(Side.MINE);

        assertThat(merged.text()).isEqualTo("one\nmine\nthree\nfour\nfive\n");
        assertThat(merged.base()).isEqualTo(THEIRS);
        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void settledForTheOtherSideTheLinesAreReplaced() {
        Merged merged = settled(Side.THEIRS);

        assertThat(merged.text()).isEqualTo(THEIRS);
        assertThat(merged.base()).isEqualTo(THEIRS);
        assertThat(merged.changes()).extracting(PartChange::part).containsExactly("line 2");
    }

    @Test
    void aFileThatTheOwnerEmptiedStaysEmptyAndSaysSo() {
        Merged merged = merged(BASE, "", THEIRS);

        assertThat(merged.text()).isEmpty();
        assertThat(merged.base()).isEqualTo(BASE);
        assertThat(merged.conflicts()).hasSize(1);
    }

    @Test
    void twoConflictsOfTheSameWishHaveTwoNames() {
        String base = "a\nx\nb\nc\nx\nd\n";

        Merged merged = merged(base, "a\n1\nb\nc\n2\nd\n", "a\nX\nb\nc\nX\nd\n");

        assertThat(merged.conflicts()).hasSize(2).extracting(Conflict::part).doesNotHaveDuplicates();
    }

    private Merged settled(Side side) {
        ThreeTexts texts = new ThreeTexts(BASE, "one\nmine\nthree\nfour\nfive\n", THEIRS);
        String part = only(merge.merge(texts, MergeContext.of("a.md"))).part();
        return merge.merge(
                texts, new MergeContext("a.md", SameThings.NOTHING_RENAMED, Surroundings.NONE, Map.of(part, side)));
    }

    private static Conflict only(Merged merged) {
        assertThat(merged.conflicts()).hasSize(1);
        return merged.conflicts().getFirst();
    }

    private Merged merged(String base, String mine, String theirs) {
        return merge.merge(new ThreeTexts(base, mine, theirs), MergeContext.of("a.md"));
    }
}
