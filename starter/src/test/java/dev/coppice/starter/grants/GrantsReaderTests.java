package dev.coppice.starter.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.Key;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.ResourceType.Operation;
import dev.coppice.starter.StartProblem;
import dev.coppice.starter.mapping.Rights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** Grants are read as they are written, and what is written wrongly keeps the server from starting. */
class GrantsReaderTests {

    private static final ResourceGraph GRAPH =
            ResourceGraph.of(type("customers"), type("order_lines"), type("orders"), type("salaries"));

    @Test
    void withoutGrantsThereAreNone() throws IOException {
        assertThat(read("coppice:\n  limits:\n    page-size: 5\n")).isEmpty();
    }

    @Test
    void aRoleMayDoWhatItIsGrantedAndNothingElse() throws IOException {
        Rights clerk = rights("""
                coppice:
                  grants:
                    clerk:
                      customers: [read, update]
                      orders: all
                      order_lines: read
                """, "clerk");

        assertThat(clerk.read("customers")).isTrue();
        assertThat(clerk.allow("customers", Operation.UPDATE)).isTrue();
        assertThat(clerk.allow("customers", Operation.DELETE)).isFalse();
        assertThat(clerk.allow("orders", Operation.CREATE)).isTrue();
        assertThat(clerk.read("order_lines")).isTrue();
        assertThat(clerk.read("salaries")).isFalse();
    }

    @Test
    void theStarMeansAllResourcesAndOthersAddToIt() throws IOException {
        Rights both = rights("""
                coppice:
                  grants:
                    auditor:
                      "*": [read]
                    com.acme.Clerk:
                      orders: [read, update]
                """, "auditor", "com.acme.Clerk");

        assertThat(both.read("salaries")).isTrue();
        assertThat(both.allow("salaries", Operation.UPDATE)).isFalse();
        assertThat(both.allow("orders", Operation.UPDATE)).isTrue();
    }

    @Test
    void theFirstSettingOfARoleAndAResourceCounts() throws IOException {
        StandardEnvironment environment = environment("coppice.grants.clerk.orders: [read, update]");
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("first", Map.of("coppice.grants.clerk.orders", "read, delete")));

        Rights clerk = GrantsReader.read(environment, GRAPH).orElseThrow().of(Set.of("clerk"));

        assertThat(clerk.allow("orders", Operation.DELETE)).isTrue();
        assertThat(clerk.allow("orders", Operation.UPDATE)).isFalse();
    }

    @Test
    void whatIsWrittenWronglyIsToldWithItsPlace() {
        assertProblem(
                "coppice:\n  grants:\n    clerk:\n      custmers: [read]",
                "application.yaml, line 4: Role 'clerk' is granted something on 'custmers', which is no resource; "
                        + "there is 'customers', 'orders', 'salaries', 'order_lines'");
        assertProblem(
                "coppice:\n  grants:\n    clerk:\n      orders: [read, updaet]",
                "application.yaml, line 4: Role 'clerk', resource 'orders': 'updaet' cannot be granted; "
                        + "there is 'update', 'read', 'create', 'delete'");
        assertProblem(
                "coppice:\n  grants:\n    clerk:\n      orders: []",
                "application.yaml, line 4: Role 'clerk', resource 'orders': nothing is granted");
        assertProblem(
                "coppice:\n  grants:\n    clerk:\n      orders: [create]",
                "application.yaml, line 4: Role 'clerk' may change 'orders' and not read it");
        assertProblem("coppice:\n  grants:\n    clerk:\n", "application.yaml, line 3: Role 'clerk' names no resources");
        assertProblem(
                "coppice:\n  grants:\n    clerk: all", "application.yaml, line 3: Role 'clerk' names no resources");
        assertProblem("coppice:\n  grants:\n", "application.yaml, line 2: There are no roles below coppice.grants");
        assertProblem("coppice:\n  grants: {}", "There are no roles below coppice.grants");
        assertProblem("coppice:\n  grants:\n    clerk: {}", "Role 'clerk' names no resources");
    }

    @Test
    void variablesOfTheProcessAreRefusedRatherThanPassedOver() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of("COPPICE_GRANTS_CLERK_ORDERS", "all")));

        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(() -> GrantsReader.read(environment, GRAPH))
                .withMessageContaining("variables of the process");
    }

    private static void assertProblem(String yaml, String message) {
        assertThatExceptionOfType(StartProblem.class)
                .as(yaml)
                .isThrownBy(() -> read(yaml))
                .withMessage(message);
    }

    private static Rights rights(String yaml, String... roles) throws IOException {
        return read(yaml).orElseThrow().of(Set.of(roles));
    }

    private static Optional<Grants> read(String yaml) throws IOException {
        return GrantsReader.read(environment(yaml), GRAPH);
    }

    private static StandardEnvironment environment(String yaml) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("application.yaml", new Named(yaml))
                .forEach(environment.getPropertySources()::addFirst);
        return environment;
    }

    private static ResourceType type(String name) {
        Key key = new Key(List.of(new Key.Part("id", AttributeType.Int.signed(64))), Key.Origin.GENERATED);
        return ResourceType.named(name, key).build();
    }

    /** A text with the name of a file. */
    private static final class Named extends ByteArrayResource {

        Named(String text) {
            super(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getFilename() {
            return "application.yaml";
        }
    }
}
