package dev.coppice.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTests {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({"y,true", "Yes,true", "n,false", " NO ,false"})
    void wordsForYesAndNoAreUnderstood(String answer, boolean meaning) {
        assertThat(typing(answer + "\n").yesOrNo("Is it?")).contains(meaning);
    }

    @Test
    void otherAnswersAreAskedForAgain() {
        assertThat(typing("maybe\n\ny\n").yesOrNo("Is it?")).contains(true);

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("Is it? [y/n] ".repeat(3));
    }

    @Test
    void personWhoHasLeftGivesNoAnswer() {
        assertThat(typing("").yesOrNo("Is it?")).isEmpty();
    }

    @Test
    void nobodyIsNotAsked() {
        assertThat(Questions.NOBODY.canAsk()).isFalse();
        assertThat(Questions.NOBODY.yesOrNo("Is it?")).isEmpty();
    }

    private Questions typing(String text) {
        return Questions.of(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(screen, true, StandardCharsets.UTF_8));
    }
}
