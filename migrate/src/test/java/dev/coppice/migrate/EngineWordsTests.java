package dev.coppice.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[SQLITE_ERROR] SQL error or missing database (no such table: main.log) | no such table: main.log",
                "[SQLITE_ERROR] SQL error or missing database (near \"(\": syntax error) | near \"(\": syntax error",
                "[SQLITE_FULL]  Insertion failed because database is full (database or disk is full)"
                        + " | database or disk is full",
                "(conn=7) Unknown column 'phone' in 'NEW' | Unknown column 'phone' in 'NEW'",
                "Table \"LOG\" not found; SQL statement:\\nDROP TABLE LOG [42102-240] | Table \"LOG\" not found",
                "ERROR: relation \"log\" does not exist\\n  Position: 13 | relation \"log\" does not exist",
                "The connection has been closed. | The connection has been closed"
            })
    void onlyTheEnginesOwnWordsAreLeft(String message, String words) {
        assertThat(EngineWords.of(new SQLException(message.replace("\\n", "\n"))))
                .isEqualTo(words);
    }
}
