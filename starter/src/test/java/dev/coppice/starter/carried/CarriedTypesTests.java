package dev.coppice.starter.carried;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What PostgreSQL is asked about columns of types that are only carried through. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarriedTypesTests {

    private static final String TABLES = """
            create table reader (host inet primary key, name varchar(60), span int4range, tags text[], place point);
            create table moment (id int primary key, reader_host inet references reader);
            insert into reader values ('10.1.2.3', 'Ten', '[1,5)', '{a}', '(1,2)'), ('10.1.2.4', 'Six', '[7,9)', '{b,c}', null);
            insert into moment values (1, '10.1.2.3'), (2, '10.1.2.4');
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestDatabase database = TestDatabase.postgresql();
    private ConfigurableApplicationContext context;

    @BeforeAll
    void start() throws SQLException {
        database.execute(TABLES);
        context = SpringApplication.run(
                CarriedApplication.class,
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }

    @AfterAll
    void stop() {
        context.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "readers/10.1.2.3 | \"name\":\"Ten\"",
                "readers/10.1.2.4 | \"name\":\"Six\"",
                "readers?filter[id]=10.1.2.3 | \"total\":1",
                "readers?filter[id]=10.1.2.3,10.1.2.4 | \"total\":2",
                "readers?filter[tags][gt]={a} | \"name\":\"Six\"",
                "readers?filter[span][ne]=empty | \"total\":2",
                "readers?filter[tags][ne]={a} | \"total\":1",
                "readers?sort=-tags | \"total\":2",
                "moments?include=reader | \"name\":\"Six\"",
                "moments?filter[reader.id]=10.1.2.3 | \"total\":1",
                "readers?sort=place | unsupported-operator",
                "readers?filter[place]=(1,2) | unsupported-operator"
            })
    void areComparedAsTheDatabaseComparesThem(String path, String told) throws IOException, InterruptedException {
        assertThat(get(path)).contains(told);
    }

    /** Hibernate would write a key as a text, which PostgreSQL refuses for an address. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | readers | {\"data\":{\"type\":\"readers\",\"id\":\"10.1.2.5\"}}",
                "PATCH | readers/10.1.2.3 | {\"data\":{\"type\":\"readers\",\"id\":\"10.1.2.3\",\"attributes\":{\"name\":\"X\"}}}",
                "DELETE | readers/10.1.2.3 | {}"
            })
    void rowsOfSuchAKeyAreReadOnly(String method, String path, String document)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .method(method, HttpRequest.BodyPublishers.ofString(document))
                .header("Content-Type", "application/vnd.api+json")
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"read-only\"");
        assertThat(get("readers/10.1.2.3")).contains("\"name\":\"Ten\"");
    }

    private String get(String path) throws IOException, InterruptedException {
        String encoded =
                path.replace("[", "%5B").replace("]", "%5D").replace("{", "%7B").replace("}", "%7D");
        return client.send(HttpRequest.newBuilder(address(encoded)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private URI address(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://localhost:" + port + "/api/" + path);
    }
}
