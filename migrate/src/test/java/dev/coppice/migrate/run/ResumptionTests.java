package dev.coppice.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.migrate.run.Journal.Row;
import dev.coppice.migrate.run.Journal.State;
import dev.coppice.schema.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumptionTests {

    private static final List<Step> STEPS = List.of(
            new Step(1, "CREATE TABLE a (id INT);", true),
            new Step(2, "CREATE TABLE b (id INT);", true),
            new Step(3, "CREATE INDEX CONCURRENTLY c ON b (id);", false));

    @Test
    void whatWasNeverRunBeginsAtTheStart() {
        assertThat(of("now")).isEqualTo(new Resumption(1, 0));
    }

    @Test
    void behindAStatementThatIsDoneTheNextFollows() {
        assertThat(of("now", done(1, "now"))).isEqualTo(new Resumption(2, 0));
    }

    @Test
    void aStatementThatChangedNothingRunsAgain() {
        assertThat(of("before", done(1, "before"), started(2, "before"))).isEqualTo(new Resumption(2, 0));
    }

    @Test
    void aStatementWhoseEffectIsSeenIsDone() {
        assertThat(of("after", done(1, "before"), started(2, "before"))).isEqualTo(new Resumption(3, 2));
    }

    @Test
    void aSchemaThatSomebodyElseChangedIsRefused() {
        assertThatThrownBy(() -> of("other", done(1, "before")))
                .isInstanceOf(Problem.class)
                .hasMessage(
                        "V2__x.sql was interrupted after statement 1 of 3, and the database's schema was changed since");
    }

    @Test
    void anEffectThatMayBeHalfDoneIsRefused() {
        assertThatThrownBy(() -> of("after", done(2, "before"), started(3, "before")))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith(
                        "V2__x.sql was interrupted in statement 3 of 3 (line 3), and it cannot be seen");
    }

    @Test
    void anEditedStatementThatRanIsRefused() {
        Row other = new Row(1, Step.hash("CREATE TABLE z (id INT);"), State.DONE, "now");

        assertThatThrownBy(() -> of("now", other))
                .isInstanceOf(Problem.class)
                .hasMessage("V2__x.sql was interrupted, and its statement 1 (line 1), which ran already,"
                        + " has been edited since");
    }

    @Test
    void anEditedStatementThatHadNoEffectMayRun() {
        Row other = new Row(2, Step.hash("CREATE TABEL b (id INT);"), State.STARTED, "before");

        assertThat(of("before", done(1, "before"), other)).isEqualTo(new Resumption(2, 0));
    }

    @Test
    void anEditedStatementThatHadAnEffectIsRefused() {
        Row other = new Row(2, Step.hash("CREATE TABLE c (id INT);"), State.STARTED, "before");

        assertThatThrownBy(() -> of("after", done(1, "before"), other)).isInstanceOf(Problem.class);
    }

    private static Resumption of(String now, Row... rows) {
        return Resumption.of("V2__x.sql", STEPS, List.of(rows), now);
    }

    private static Row done(int step, String schema) {
        return new Row(step, STEPS.get(step - 1).hash(), State.DONE, schema);
    }

    private static Row started(int step, String schema) {
        return new Row(step, STEPS.get(step - 1).hash(), State.STARTED, schema);
    }
}
