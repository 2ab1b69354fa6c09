package dev.coppice.schema.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Schema;
import dev.coppice.schema.testing.Essence;
import dev.coppice.schema.testing.LargeSchema;
import dev.coppice.schema.testing.RoundTrip;
import dev.coppice.schema.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargeSchemaTests {

    @Test
    void fiveHundredTablesHaveEightHundredReferences() {
        Schema schema = LargeSchema.ofTables(500);
        assertThat(schema.tables()).hasSize(500);
        assertThat(schema.tables().stream().flatMap(table -> table.foreignKeys().stream()))
                .hasSize(800);
        assertThat(LargeSchema.ofTables(500)).isEqualTo(schema);
    }

    @Test
    void postgresTellsAllOfALargeSchema() throws SQLException {
        Schema wanted = LargeSchema.ofTables(500);
        try (TestDatabase database = TestDatabase.postgresql();
                Connection connection = database.connection()) {
            RoundTrip.create(wanted, connection);
            SchemaReader.of(connection, Scope.EVERYTHING).schema();
            long start = System.nanoTime();
            Schema read = SchemaReader.of(connection, Scope.EVERYTHING).schema();
            System.out.printf("500 tables read in %d ms%n", (System.nanoTime() - start) / 1_000_000);
            assertThat(Essence.of(read)).isEqualTo(Essence.of(wanted));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void aLargerSchemaIsNotAskedMoreQuestions(TestDatabase.Engine engine) throws SQLException {
        try (TestDatabase database = engine.create()) {
            int few = questions(database, LargeSchema.ofTables(5));
            int many = questions(database.clear(), LargeSchema.ofTables(40));
            assertThat(many).isEqualTo(few);
            assertThat(few).isBetween(5, 20);
        }
    }

    private static int questions(TestDatabase database, Schema schema) throws SQLException {
        AtomicInteger count = new AtomicInteger();
        try (Connection connection = database.connection()) {
            RoundTrip.create(schema, connection);
            Schema read = SchemaReader.of(counting(connection, count), Scope.EVERYTHING)
                    .schema();
            assertThat(read.tables()).hasSameSizeAs(schema.tables());
        }
        return count.get();
    }

    /** The same connection, which counts the statements that are made. */
    private static Connection counting(Connection connection, AtomicInteger count) {
        return (Connection) Proxy.newProxyInstance(
                LargeSchemaTests.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().endsWith("Statement")) {
                        count.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
