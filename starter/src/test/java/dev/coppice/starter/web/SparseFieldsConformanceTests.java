package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Conformance.class)
class SparseFieldsConformanceTests {

    private final Server server = Server.on(Engine.H2);

    @Test
    void sf1NamesAreSeparatedByCommas() {
        assertThat(server.get("/api/orders/1?fields[orders]=orderDate,notes")
                        .at("/data/attributes")
                        .propertyNames())
                .containsExactly("orderDate", "notes");
    }

    @Test
    void sf2AnEmptyValueMeansNoFields() {
        assertThat(server.get("/api/orders/1?fields[orders]=").at("/data").propertyNames())
                .doesNotContain("attributes", "relationships");
    }

    @Test
    void sf3NoOtherFieldOfTheTypeIsAnywhere() {
        JsonNode document = server.get("/api/employees/4?fields[employees]=name&include=manager")
                .json();

        for (JsonNode resource : List.of(document.at("/data"), document.at("/included/0"))) {
            assertThat(resource.path("attributes").propertyNames()).containsExactly("name");
            assertThat(resource.has("relationships")).isFalse();
        }
    }

    @Test
    void sf4RelationshipsAreFieldsToo() {
        JsonNode order = server.get("/api/orders/1?fields[orders]=customer").at("/data");

        assertThat(order.path("relationships").propertyNames()).containsExactly("customer");
        assertThat(order.has("attributes")).isFalse();
    }

    @Test
    void sf5UnknownTypesAndFieldsAre400() {
        for (String parameter : new String[] {"fields[orders]", "fields[nothing]", "fields"}) {
            Answer answer = server.get("/api/orders?" + parameter + "=zzz");

            assertThat(answer.status()).as(parameter).isEqualTo(400);
            assertThat(answer.text("/errors/0/source/parameter")).isEqualTo(parameter);
        }
    }

    @Test
    void sf7AFieldThatIsNotGrantedIsUnknown() {
        Answer hidden = Granting.CLERK.get("/api/items?fields[items]=product");
        Answer unknown = Granting.CLERK.get("/api/items?fields[items]=produkt");

        assertThat(hidden.status()).isEqualTo(400);
        assertThat(hidden.text("/errors/0/code")).isEqualTo("unknown-field");
        assertThat(hidden.body()).isEqualTo(unknown.body().replace("produkt", "product"));
        assertThat(Granting.ADMIN.get("/api/items?fields[items]=product").status())
                .isEqualTo(200);
    }

    @Test
    void sf6IdTypeAndLinksStay() {
        assertThat(server.get("/api/orders/1?fields[orders]=").at("/data").propertyNames())
                .contains("type", "id", "links");
        assertThat(server.get("/api/orders/1?fields[orders]=id").status()).isEqualTo(400);
    }
}
