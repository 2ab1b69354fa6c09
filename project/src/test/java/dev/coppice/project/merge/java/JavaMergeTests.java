package dev.coppice.project.merge.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.merge.MergeCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavaMergeTests {

    private final JavaMerge merge = new JavaMerge();

    static List<MergeCase> cases() {
        return MergeCase.all("java");
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
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(40);
    }
}
