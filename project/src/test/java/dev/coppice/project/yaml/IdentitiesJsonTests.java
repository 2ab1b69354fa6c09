package dev.coppice.project.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.schema.Identities;
import dev.coppice.schema.Identities.Identified;
import dev.coppice.schema.Identities.Identity;
import dev.coppice.schema.Problem;
import dev.coppice.schema.TableName;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentitiesJsonTests {

    private static final Identities IDENTITIES = new Identities(
            "7711274790119042452/32454",
            5_000_000_000L,
            Map.of(
                    TableName.of("yes: \"no\""),
                    new Identified(new Identity(16385, 7), Map.of("null", new Identity(1, 8), "1", new Identity(2, 9))),
                    new TableName("sales", "orders"),
                    new Identified(new Identity(16390, 4_999_999_999L), Map.of())));

    @Test
    void whatIsWrittenReadsTheSame() {
        assertThat(IdentitiesJson.parse(IdentitiesJson.print(IDENTITIES))).isEqualTo(IDENTITIES);
        assertThat(IdentitiesJson.parse(IdentitiesJson.print(Identities.NONE))).isEqualTo(Identities.NONE);
    }

    @Test
    void theTextIsAlwaysTheSame() {
        assertThat(IdentitiesJson.print(IdentitiesJson.parse(IdentitiesJson.print(IDENTITIES))))
                .isEqualTo(IdentitiesJson.print(IDENTITIES))
                .startsWith("""
                        {
                          "database": "7711274790119042452/32454",
                          "moment": 5000000000,
                          "tables": [
                            {
                              "name": "yes: \\"no\\"",
                              "id": 16385,
                        """);
    }

    @Test
    void aDamagedFileIsAProblemThatNamesIt() {
        assertThatThrownBy(() -> IdentitiesJson.parse("{\"database\": \"x\", \"moment\": \"then\"}"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(".coppice/local/identities.json");
    }
}
