package dev.coppice.project.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConflictMarkersTests {

    private static final Pattern HUNK =
            Pattern.compile("(?ms)^<<<<<<< yours\\R(?<yours>.*?)^=======\\R(?<other>.*?)^>>>>>>> new(?:\\R|\\z)");

    @Test
    void whatDiffersStandsThereTwice() {
        assertThat(ConflictMarkers.around("one\ntwo\nthree\n", "one\n2\nthree\n"))
                .isEqualTo("""
                one
                <<<<<<< yours
                two
                =======
                2
                >>>>>>> new
                three
                """);
    }

    @Test
    void equalTextsHaveNoMarks() {
        assertThat(ConflictMarkers.around("one\n", "one\n")).isEqualTo("one\n");
        assertThat(ConflictMarkers.firstIn("one\n")).isEmpty();
    }

    @Test
    void marksEndAsTheOwnersLinesDo() {
        assertThat(ConflictMarkers.around("one\r\ntwo\r\n", "one\r\n"))
                .isEqualTo("one\r\n<<<<<<< yours\r\ntwo\r\n=======\r\n>>>>>>> new\r\n");
    }

    @Test
    void theFirstMarkIsFound() {
        assertThat(ConflictMarkers.firstIn("Title\n=======\none\n<<<<<<< yours\n"))
                .hasValue(4);
    }

    @Test
    void whatVersionControlMarkedIsReadLikeWhatWasMarkedHere() {
        String merged = """
                one
                <<<<<<< HEAD
                ours
                =======
                theirs
                >>>>>>> other branch
                two
                <<<<<<< HEAD
                left
                ||||||| 4a1e110
                before
                =======
                right
                >>>>>>> other branch
                """;

        assertThat(ConflictMarkers.yoursIn(merged)).isEqualTo("one\nours\ntwo\nleft\n");
        assertThat(ConflictMarkers.yoursIn(merged.replace("\n", "\r\n"))).isEqualTo("one\r\nours\r\ntwo\r\nleft\r\n");
    }

    @Test
    void aHeadingIsNoMark() {
        assertThat(ConflictMarkers.areIn("Title\n=======\n")).isFalse();
        assertThat(ConflictMarkers.areIn("{\n>>>>>>> other branch\n")).isTrue();
    }

    @Test
    void keepingOneSideOfEachGivesThatVersion() {
        Random random = new Random(20_261_123L);
        for (int i = 0; i < 500; i++) {
            String yours = text(random);
            String other = text(random);

            String both = ConflictMarkers.around(yours, other);

            assertThat(HUNK.matcher(both).replaceAll("${yours}")).isEqualTo(yours);
            assertThat(ConflictMarkers.yoursIn(both)).isEqualTo(yours);
            assertThat(HUNK.matcher(both).replaceAll("${other}")).isEqualTo(other);
        }
    }

    private static String text(Random random) {
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < 12; line++) {
            if (random.nextInt(4) > 0) {
                lines.add((random.nextInt(5) == 0 ? "other " : "line ") + line + "\n");
            }
        }
        return String.join("", lines);
    }
}
