package dev.coppice.schema.alter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.KeyCounter;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers of a sequence that a filled table comes to use. */
class SequenceStartTests {

    private static final TableName NAME = TableName.of("item_seq");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void theyBeginAboveTheKeysThatAreThere(Engine engine) throws SQLException {
        assertThat(firstNumber(engine, 1, List.of("item"))).isEqualTo(57);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void theyBeginAboveThoseOfAllTablesThatShareIt(Engine engine) throws SQLException {
        assertThat(firstNumber(engine, 1, List.of("item", "other"))).isEqualTo(80);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void theyBeginWhereTheOwnerSaysIfThatIsHigher(Engine engine) throws SQLException {
        assertThat(firstNumber(engine, 1000, List.of("item", "other"))).isEqualTo(1000);
    }

    private static long firstNumber(Engine engine, long start, List<String> tables) throws SQLException {
        try (TestDatabase database = engine.create()) {
            database.execute("""
                    CREATE TABLE item (id BIGINT NOT NULL PRIMARY KEY);
                    CREATE TABLE other (id BIGINT NOT NULL PRIMARY KEY);
                    INSERT INTO item VALUES (3), (7);
                    INSERT INTO other VALUES (30);
                    """);
            try (Connection connection = database.connection()) {
                go(connection, new Sequence(name(engine), start, 50, 1, Long.MAX_VALUE - 1, false), tables);
                return next(connection);
            }
        }
    }

    private static void go(Connection connection, Sequence sequence, List<String> tables) throws SQLException {
        AlterWriter writer = new AlterWriter(Dialects.of(connection));
        Schema wanted = new Schema(List.of(), List.of(), List.of(), List.of(), List.of(sequence), List.of());
        List<KeyCounter> counters = tables.stream()
                .map(table -> new KeyCounter(
                        sequence.name(),
                        cased(sequence, table),
                        cased(sequence, "id").name()))
                .toList();
        Alteration created = writer.between(Schema.EMPTY, wanted, SchemaRenames.NONE, Fillings.NONE);
        try (Statement statement = connection.createStatement()) {
            for (AlterStep step :
                    writer.startingAbove(created, wanted, counters).steps()) {
                statement.execute(step.sql());
            }
        }
    }

    private static TableName name(Engine engine) {
        return engine == Engine.H2 ? TableName.of("ITEM_SEQ") : NAME;
    }

    /** H2 keeps what is not quoted in upper case. */
    private static TableName cased(Sequence sequence, String name) {
        return TableName.of(sequence.name().equals(NAME) ? name : name.toUpperCase(Locale.ROOT));
    }

    private static long next(Connection connection) throws SQLException {
        String product = Dialects.of(connection).product();
        String sql = product.equals("PostgreSQL") ? "SELECT nextval('item_seq')" : "SELECT NEXT VALUE FOR item_seq";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
