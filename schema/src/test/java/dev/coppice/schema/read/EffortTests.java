package dev.coppice.schema.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading asks a fixed number of questions, however many tables there are. */
class EffortTests {

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite::memory:", "jdbc:h2:mem:"})
    void manyTablesTakeNoMoreQuestionsThanOne(String url) throws SQLException {
        assertThat(questions(url, 40)).isEqualTo(questions(url, 1)).isBetween(3, 25);
    }

    private static int questions(String url, int tables) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < tables; i++) {
                statement.execute("CREATE TABLE t" + i + " (id INT PRIMARY KEY, n INT DEFAULT 1 CHECK (n > 0))");
                statement.execute("CREATE INDEX i" + i + " ON t" + i + " (n)");
                statement.execute("CREATE VIEW v" + i + " AS SELECT id FROM t" + i);
            }
            AtomicInteger questions = new AtomicInteger();
            SchemaReader reader = SchemaReader.of(counting(connection, questions), Scope.EVERYTHING);
            assertThat(reader.schema().tables()).hasSize(tables);
            return questions.get();
        }
    }

    private static Connection counting(Connection connection, AtomicInteger questions) {
        return (Connection) Proxy.newProxyInstance(
                EffortTests.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            || method.getName().equals("createStatement")) {
                        questions.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
