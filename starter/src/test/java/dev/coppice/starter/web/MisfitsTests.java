package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.starter.jpa.MappingCheck;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MisfitsTests {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatTheDatabaseDoesNotHaveIsNamedAndRefusedInWords(Engine engine) throws SQLException {
        Server server = Server.on(engine);
        MappingCheck check = server.context().getBean(MappingCheck.class);
        assertThat(check.complaints()).isEmpty();
        TestDatabase database = server.database();
        database.execute(renamed(engine, "email", "mail"));
        database.execute("alter table remarks rename to elsewhere");
        try {
            assertThat(check.complaints())
                    .containsExactlyInAnyOrder(
                            "The database has no column customers.email, which Customer.email maps",
                            "The database has no table remarks, which Remark maps");
            Answer refused = server.get("/api/customers");
            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.text("/errors/0/code")).isEqualTo("database-differs");
            assertThat(server.get("/api/customers?fields[customers]=name").status())
                    .isEqualTo(200);
            assertThat(server.get("/api/orders").status()).isEqualTo(200);
        } finally {
            database.execute("alter table elsewhere rename to remarks");
            database.execute(renamed(engine, "mail", "email"));
        }
        assertThat(server.get("/api/customers").status()).isEqualTo(200);
    }

    private static String renamed(Engine engine, String from, String to) {
        String rename = engine == Engine.H2
                ? "alter table customers alter column %s rename to %s"
                : "alter table customers rename column %s to %s";
        return rename.formatted(from, to);
    }
}
