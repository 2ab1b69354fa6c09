package dev.coppice.verify.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.migrate.History;
import dev.coppice.starter.write.KeptAnswers;
import org.junit.jupiter.api.Test;

/** What a server makes for itself is nothing that the workshop sees. */
class TablesOfTheServerTests {

    @Test
    void keptAnswersAreNoPartOfTheSchema() {
        assertThat(History.TABLES).contains(KeptAnswers.TABLE);
        assertThat(History.OWN).contains(KeptAnswers.TABLE);
    }
}
