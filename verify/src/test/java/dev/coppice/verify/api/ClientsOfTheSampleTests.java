package dev.coppice.verify.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.github.jasminb.jsonapi.JSONAPIDocument;
import com.github.jasminb.jsonapi.ResourceConverter;
import com.github.jasminb.jsonapi.annotations.Id;
import com.github.jasminb.jsonapi.annotations.Relationship;
import com.github.jasminb.jsonapi.annotations.Type;
import dev.coppice.verify.create.NodeClients;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Clients that others made read and write the sample, and SQL says the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // Libraries fill the fields.
class ClientsOfTheSampleTests {

    private static final String OTHERS =
            "{\"lastName\": \"Client\", \"jobTitle\": \"Tester\", \"hiredOn\": \"2026-02-03\", \"salary\": \"1000.50\"}";

    private Sample sample;
    private JsonNode answers;

    @Type("employees")
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Employee {
        @Id
        public @Nullable String id;

        public @Nullable String firstName;
        public @Nullable String lastName;
        public @Nullable String jobTitle;
        public @Nullable String hiredOn;
        public @Nullable String salary;

        @Relationship("manager")
        public @Nullable Employee manager;

        @Relationship("managedEmployees")
        public @Nullable List<Employee> managedEmployees;
    }

    @BeforeAll
    void ask() throws Exception {
        sample = Sample.running();
        answers = NodeClients.run("clients.mjs", sample.address() + "/api", "firstName", OTHERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kitsu", "devour", "jsona", "ra-jsonapi-client"})
    void clientsReadAndWriteWhatSqlSays(String client) throws Exception {
        JsonNode answer = answers.path(client);
        assertThat(answer.has("failure")).as(answer.toString()).isFalse();

        boolean withManagers = !client.startsWith("ra");
        List<List<@Nullable String>> read = answer.path("read")
                .valueStream()
                .map(row -> row(row, withManagers ? row.path("manager").asString(null) : null))
                .toList();
        String manager = withManagers ? "manager_id" : "null";
        assertThat(read)
                .isEqualTo(
                        sample.sql("select id, first_name, " + manager + " from employee where id <= 4 order by id"));
        long renamed = answer.at("/renamed/id").asLong();
        String given = client.startsWith("ra") ? "ra" : client;
        assertThat(sample.sql("select first_name, last_name, job_title, hired_on, salary from employee where id = "
                        + renamed))
                .containsExactly(List.of(given + ", renamed", "Client", "Tester", "2026-02-03", "1000.5"));
        assertThat(answer.path("gone").asLong()).isPositive();
        assertThat(sample.sql("select id from employee where first_name = '" + given + ", gone'"))
                .isEmpty();
        sample.send("DELETE", "/api/employees/" + renamed, "");
    }

    @Test
    void jsonapiConverterReadsRelatedResourcesOfRelatedResources() throws Exception {
        ResourceConverter converter = new ResourceConverter(Employee.class);
        String list = sample.send(
                "GET", "/api/employees?sort=id&page%5Bsize%5D=5&include=manager.manager,managedEmployees", "");

        List<Employee> employees = Objects.requireNonNull(converter
                .readDocumentCollection(list.getBytes(StandardCharsets.UTF_8), Employee.class)
                .get());

        assertThat(employees.stream().map(ClientsOfTheSampleTests::seen)).isEqualTo(sample.sql("""
                select e.id, e.first_name, e.hired_on, m.first_name, g.first_name,
                    (select count(*) from employee s where s.manager_id = e.id)
                from employee e left join employee m on m.id = e.manager_id left join employee g on g.id = m.manager_id
                order by e.id limit 5"""));
        assertThat(employees)
                .anySatisfy(employee -> assertThat(employee.manager).isNotNull());
    }

    @Test
    void jsonapiConverterWritesWhatItMakesOfObjects() throws Exception {
        ResourceConverter converter = new ResourceConverter(Employee.class);
        Employee manager = new Employee();
        manager.id = "1";
        Employee hired = new Employee();
        hired.firstName = "Convert";
        hired.lastName = "Er";
        hired.jobTitle = "Tester";
        hired.hiredOn = "2026-02-03";
        hired.salary = "12.30";
        hired.manager = manager;

        Employee stored = written(converter, sample.send("POST", "/api/employees", document(converter, hired)));
        String path = "/api/employees/" + stored.id;
        Employee change = new Employee();
        change.id = stored.id;
        change.firstName = "Changed";
        Employee changed = written(converter, sample.send("PATCH", path, document(converter, change)));

        assertThat(changed.firstName).isEqualTo("Changed");
        assertThat(changed.lastName).isEqualTo("Er");
        assertThat(sample.sql(
                        "select first_name, last_name, hired_on, manager_id from employee where id = " + stored.id))
                .containsExactly(List.of("Changed", "Er", "2026-02-03", "1"));
        sample.send("DELETE", path, "");
        assertThat(sample.sql("select id from employee where id = " + stored.id))
                .isEmpty();
    }

    private static String document(ResourceConverter converter, Employee employee) throws Exception {
        return new String(converter.writeDocument(new JSONAPIDocument<>(employee)), StandardCharsets.UTF_8);
    }

    private static Employee written(ResourceConverter converter, String answer) {
        return Objects.requireNonNull(converter
                .readDocument(answer.getBytes(StandardCharsets.UTF_8), Employee.class)
                .get());
    }

    private static List<@Nullable String> seen(Employee employee) {
        Employee manager = employee.manager;
        Employee above = manager == null ? null : manager.manager;
        return Arrays.asList(
                employee.id,
                employee.firstName,
                employee.hiredOn,
                manager == null ? null : manager.firstName,
                above == null ? null : above.firstName,
                String.valueOf(Objects.requireNonNull(employee.managedEmployees).size()));
    }

    private static List<@Nullable String> row(JsonNode employee, @Nullable String manager) {
        return Arrays.asList(
                employee.path("id").asString(), employee.path("name").asString(), manager);
    }
}
