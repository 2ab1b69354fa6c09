package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.Attention;
import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MentionsTests {

    private static final TableName CUSTOMERS = TableName.of("customers");
    private static final TableName CLIENTS = TableName.of("clients");
    private static final SchemaDiff RENAMED = SchemaDiff.between(
            Schema.of(table(CUSTOMERS, "id", "signed_up", "fax")),
            Schema.of(table(CLIENTS, "id", "joined")),
            new SchemaRenames(Map.of(CUSTOMERS, CLIENTS), Map.of(CUSTOMERS, Map.of("signed_up", "joined"))));

    @Test
    void queriesInJavaAreFound() {
        String code = """
                package shop;

                class Reports {
                    // customers: a comment about signed_up costs nothing
                    String fax = "SELECT fax FROM Customer c";
                    String recent = \"""
                            FROM Customer c
                            WHERE c.signedUp > :day
                            \""";
                }
                """;

        assertThat(mentions("src/main/java/shop/Reports.java", code))
                .containsExactly(
                        new Attention(
                                "src/main/java/shop/Reports.java",
                                5,
                                "names 'fax', but column customers.fax was dropped"),
                        new Attention(
                                "src/main/java/shop/Reports.java",
                                8,
                                "names 'signedUp', but column customers.signed_up is called joined now"));
    }

    @Test
    void sqlIsFoundUnlessItIsHistory() {
        String sql = "SELECT 1;\nSELECT signed_up\nFROM customers;\n";

        assertThat(mentions("reports/recent.sql", sql))
                .extracting(Attention::line)
                .containsExactlyInAnyOrder(2, 3);
        assertThat(mentions("src/main/resources/db/migration/V1__begin.sql", sql))
                .isEmpty();
        assertThat(mentions(".coppice/base/reports/recent.sql", sql)).isEmpty();
    }

    @Test
    void filesThatDoNotSpeakOfTheTableAreLeftAlone() {
        assertThat(mentions("reports/machines.sql", "SELECT fax FROM machines;"))
                .isEmpty();
    }

    @Test
    void onlyWholeWordsCount() {
        assertThat(mentions("reports/recent.sql", "-- customer\nSELECT faxes, telefax, fax_number FROM x;"))
                .isEmpty();
    }

    @Test
    void whatWasOnlyAddedIsNotLookedFor() {
        SchemaDiff added = SchemaDiff.between(
                Schema.of(table(CUSTOMERS, "id")), Schema.of(table(CUSTOMERS, "id", "fax"), table(CLIENTS, "id")));

        assertThat(Mentions.of(
                        Staged.project(Map.of("reports/a.sql", "SELECT fax, id FROM customers, clients")), added))
                .isEmpty();
    }

    private static List<Attention> mentions(String path, String text) {
        return Mentions.of(Staged.project(Map.of(path, text)), RENAMED);
    }

    private static Table table(TableName name, String... columns) {
        return Table.of(
                name,
                List.of(columns).stream()
                        .map(column -> Column.optional(column, new SqlType.Date()))
                        .toList(),
                Constraints.NONE);
    }
}
