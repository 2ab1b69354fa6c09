package dev.coppice.model.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablePatternsTests {

    @ParameterizedTest
    @CsvSource({
        "orders, orders, true",
        "orders, ORDERS, true",
        "order*, order_details, true",
        "order?, orders, true",
        "order, orders, false",
        "o.ders, orders, false",
        "[o]rders, orders, false",
        "*, anything, true"
    })
    void patternMeansTables(String glob, String table, boolean meant) {
        assertThat(TablePatterns.of(glob).matches(TableName.of(table))).isEqualTo(meant);
    }

    @Test
    void patternWithASchemaMeansThatSchema() {
        TablePatterns patterns = TablePatterns.of("sales.*");

        assertThat(patterns.matches(new TableName("sales", "orders"))).isTrue();
        assertThat(patterns.matches(new TableName("hr", "orders"))).isFalse();
        assertThat(patterns.matches(TableName.of("orders"))).isFalse();
    }

    @Test
    void patternWithoutASchemaMeansAnySchema() {
        assertThat(TablePatterns.of("orders").matches(new TableName("sales", "orders")))
                .isTrue();
    }

    @Test
    void nothingMatchesNothing() {
        assertThat(TablePatterns.NOTHING.matches(TableName.of("orders"))).isFalse();
    }
}
