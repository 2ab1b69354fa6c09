package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The mapping names a schema, and the connection looks at another one first. */
class OtherSchemaTests {

    @Test
    void whatIsToBlameIsFoundInASchemaThatTheConnectionDoesNotLookAt() throws SQLException {
        UnaryOperator<String> elsewhere = url -> url + (url.contains("?") ? "&" : "?") + "currentSchema=elsewhere";
        try (Server other =
                Server.by(elsewhere, Engine.POSTGRESQL, "--spring.jpa.properties.hibernate.default_schema=public")) {
            other.database().execute("create schema elsewhere");

            Answer twice = other.post(
                    "/api/customers",
                    "{'data':{'type':'customers','attributes':{'name':'Other','email':'anna@example.org'}}}");
            Answer broken = other.post(
                    "/api/accounts", "{'data':{'type':'accounts','attributes':{'owner':'vault','balance':1}}}");
            Answer kept = other.delete("/api/customers/1");

            assertThat(twice.text("/errors/0/source/pointer")).as(twice.body()).isEqualTo("/data/attributes/email");
            assertThat(broken.at("/errors/0/meta/fields").toString()).isEqualTo("[\"owner\",\"balance\"]");
            assertThat(kept.text("/errors/0/meta/relationship")).isEqualTo("orders");
        }
    }
}
