package dev.coppice.admin.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.admin.Condition;
import dev.coppice.admin.ConditionText;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionReaderTests {

    @Test
    void andBindsCloserThanOr() throws ConditionReader.Unreadable {
        assertThat(ConditionReader.read("a or b and not c"))
                .isEqualTo(operation(
                        "or",
                        new Condition.Field("a"),
                        operation("and", new Condition.Field("b"), operation("not", new Condition.Field("c")))));
    }

    @Test
    void listsModesAndLiteralsAreTold() throws ConditionReader.Unreadable {
        assertThat(ConditionReader.read("mode not in (\"list\", 'create') and total >= -1.50 and shipped != null"))
                .isEqualTo(operation(
                        "and",
                        operation(
                                "not",
                                operation(
                                        "in",
                                        new Condition.Mode(),
                                        new Condition.Values(
                                                List.of(new Condition.Value("list"), new Condition.Value("create"))))),
                        operation(">=", new Condition.Field("total"), new Condition.Value(new BigDecimal("-1.50"))),
                        operation("!=", new Condition.Field("shipped"), new Condition.Value(null))));
    }

    @Test
    void aFieldThatIsNamedLikeAWordIsReachedThroughTheRow() throws ConditionReader.Unreadable {
        assertThat(ConditionReader.read("row.mode == 'fast'"))
                .isEqualTo(operation("==", new Condition.Field("mode"), new Condition.Value("fast")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "active",
                "not active",
                "a == 'it\\'s' and b < 5",
                "(a or b) and (c or d)",
                "mode in ['list', 'x']",
                "not (a and b)",
                "row.not == 1 or row.in != 2",
                "a not in (1, 2.5, true, null)"
            })
    void whatIsSpelledIsReadAgain(String text) throws ConditionReader.Unreadable {
        Condition condition = ConditionReader.read(text);

        assertThat(ConditionReader.read(ConditionText.of(condition))).isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    state = 'a'        | 6  | '=' compares nothing; write '=='
                    state == 'a        | 9  | A text has no end
                    state ==           | 6  | The condition ends too early
                    (a or b            | 6  | ')' is missing
                    a b                | 2  | 'b' is one too many
                    a in (b)           | 6  | 'b' is not a value; texts stand between quotes
                    and a              | 0  | A field or a value is missing before 'and'
                    alert(1)           | 5  | '(' is one too many
                    a.b == 1           | 1  | '.' is not known in a condition
                    mode               | 0  | The condition is neither true nor false
                    a and 'b'          | 0  | 'and', 'or' and 'not' join what is true or false
                    !a                 | 0  | '!' is not known; write 'not'
                    """)
    void whatIsNotOneIsToldWithItsPlace(String text, int offset, String message) {
        assertThatThrownBy(() -> ConditionReader.read(text))
                .hasMessage(message)
                .extracting(thrown -> ((ConditionReader.Unreadable) thrown).offset())
                .isEqualTo(offset);
    }

    @Test
    void depthHasAnEnd() {
        assertThatThrownBy(() -> ConditionReader.read("(".repeat(400) + "a" + ")".repeat(400)))
                .hasMessage("The condition is nested too deeply");
    }

    private static Condition operation(String op, Condition... args) {
        return new Condition.Operation(op, List.of(args));
    }
}
