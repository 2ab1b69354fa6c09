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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What PostgreSQL is asked about columns of types that are only carried through. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarriedTypesTests {

    private static final String TABLES = """
            create table reader (host inet primary key, name varchar(60), span int4range, tags text[], place point);
            create table moment (id int primary key, reader_host inet references reader);
            create table spot (
                id int generated always as identity primary key, name varchar(60), place point not null,
                reader_host inet not null references reader);
            create table mark (
                id int generated always as identity primary key, name varchar(60), place point not null default '(0,0)');
            insert into reader values ('10.1.2.3', 'Ten', '[1,5)', '{a}', '(1,2)'), ('10.1.2.4', 'Six', '[7,9)', '{b,c}', null);
            insert into moment values (1, '10.1.2.3'), (2, '10.1.2.4');
            create table badge (code varchar(10) primary key, name varchar(20));
            insert into badge values ('A', 'first');
            create type finish as enum ('RAW', 'OILED');
            create table parcel (
                id int primary key, label varchar(20), finish finish, begins timetz, counts int[], days date[],
                price money, every interval, flags bit(3));
            insert into parcel values
                (1, 'plain', 'RAW', '10:00+02', '{1,2}', '{2026-01-05}', 1.5, '1 day', B'101'),
                (2, 'square', null, null, '{{1,2},{3,4}}', null, -1000.25, '-1 mon 2 days 03:04:05', B'000'),
                (3, 'odd days', null, '24:00-15:59', '{}', '{infinity}', null, '00:00', null),
                (4, 'gaps', null, null, '{1,NULL}', '{NULL}', 0, null, null);
            insert into parcel select id + 10, label, finish, begins, counts, days, price, every, flags from parcel;
            """;

    /** In a transaction of its own: a new word cannot be used before. */
    private static final String LATER = """
            insert into parcel (id, label, finish) values (5, 'waxed', 'WAXED'), (15, 'waxed', 'WAXED');
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestDatabase database = TestDatabase.postgresql();
    private ConfigurableApplicationContext context;

    @BeforeAll
    void start() throws SQLException {
        database.execute(TABLES);
        database.execute("alter type finish add value 'WAXED'");
        database.execute(LATER);
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
                "readers?sort=-span | \"total\":2",
                "readers?sort=place | Values of 'place' have no order",
                "moments?sort=reader.place | Values of 'reader.place' have no order",
                "readers?Aggregate=count()&GroupBy=place | \"status\":\"400\"",
                "readers?filter[place][null]=true | \"name\":\"Six\"",
                "readers?filter[place]=(1,2) | unsupported-operator"
            })
    void areComparedAsTheDatabaseComparesThem(String path, String told) throws IOException, InterruptedException {
        assertThat(get(path)).contains(told);
    }

    /** No list is offered an order that the database does not have. */
    @Test
    void theAdminAppIsToldWhatHasNoOrder() throws IOException, InterruptedException {
        JsonNode readers = resource("readers");

        assertThat(sorted(readers, "place")).isFalse();
        assertThat(sorted(readers, "span")).isTrue();
        assertThat(field(readers, "place").path("databaseType").asString()).isEqualTo("point");
        JsonNode described = json("api/openapi.json").at("/components/schemas/readers.attributes/properties");
        assertThat(described.at("/place/format").asString()).isEqualTo("point");
        assertThat(described.at("/span/format").isMissingNode()).isTrue();
    }

    @Test
    void newRowsAreOfferedWhereTheDatabaseFillsWhatNobodyCanGive() throws IOException, InterruptedException {
        JsonNode spots = resource("spots");
        JsonNode marks = resource("marks");

        assertThat(spots.path("create").asBoolean()).isFalse();
        assertThat(spots.path("ungiven").valueStream().map(JsonNode::asString)).containsExactly("place", "reader");
        assertThat(marks.path("create").asBoolean()).isTrue();
        assertThat(marks.path("ungiven")).isEmpty();
        assertThat(post("marks", "{\"data\":{\"type\":\"marks\",\"attributes\":{\"name\":\"X\"}}}"))
                .contains("(0,0)");
    }

    private JsonNode resource(String name) throws IOException, InterruptedException {
        return json("admin/app.json")
                .path("resources")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean sorted(JsonNode resource, String field) {
        return field(resource, field).path("sort").asBoolean();
    }

    private static JsonNode field(JsonNode resource, String name) {
        return resource.path("attributes")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
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
        HttpResponse<String> answer = send(method, path, document);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"read-only\"");
        assertThat(get("readers/10.1.2.3")).contains("\"name\":\"Ten\"");
    }

    /** What is stored as such a type and what the mapping makes of it may differ; nobody is kept from the rows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parcels | \"total\":10",
                "parcels?page[size]=1 | \"flags\":\"101\"",
                "parcels/1 | \"begins\":\"10:00:00+02:00\"",
                "parcels/1 | \"every\":\"1 day\"",
                "parcels/2 | \"counts\":\"{{1,2},{3,4}}\"",
                "parcels/3 | \"days\":\"{infinity}\"",
                "parcels/3 | \"begins\":\"24:00:00-15:59\"",
                "parcels/4 | \"counts\":\"{1,NULL}\"",
                "parcels/5 | \"finish\":\"WAXED\"",
                "parcels?sort=-finish | \"total\":10",
                "parcels?filter[finish]=RAW | \"total\":2",
                "parcels?filter[finish][ne]=RAW | \"total\":2",
                "parcels?filter[finish]=WAXED | invalid-parameter",
                "parcels?Aggregate=count()&GroupBy=finish | \"WAXED\"",
                "parcels?filter[price][gt]=$1 | \"total\":2",
                "parcels?filter[price][gt]=dear | invalid",
                "parcels?filter[every]=24:00:00 | \"total\":2",
                "parcels?filter[every][lt]=soon | invalid",
                "parcels?filter[flags]=101 | \"total\":2",
                "parcels?filter[flags]=2 | invalid",
                "parcels?sort=price,every,flags | \"total\":10",
                "parcels?Aggregate=min(price),max(every)&GroupBy=flags | min(price)",
                "readers?filter[id]=nowhere | invalid-parameter",
                "readers/nowhere | invalid-parameter",
                "parcels?sort=counts | no order"
            })
    void oddValuesOfSuchTypesBreakNoAnswer(String path, String told) throws IOException, InterruptedException {
        assertThat(get(path)).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "parcels/11 | 'label':'x' | 200 | \"label\":\"x\"",
                "parcels/12 | 'label':'x' | 409 | counts",
                "parcels/13 | 'label':'x' | 200 | {infinity}",
                "parcels/14 | 'label':'x' | 200 | \"label\":\"x\"",
                "parcels/15 | 'label':'x' | 200 | \"finish\":\"WAXED\"",
                "parcels/15 | 'finish':'OILED' | 200 | \"finish\":\"OILED\"",
                "parcels/15 | 'finish':'WAXED' | 422 | /data/attributes/finish",
                "parcels/11 | 'begins':'10:00:00+15:59' | 200 | \"begins\":\"10:00:00+15:59\"",
                "parcels/11 | 'begins':'10:00:00-16:00' | 422 | /data/attributes/begins",
                "parcels/11 | 'begins':'10:00:00+18:00' | 422 | /data/attributes/begins",
                "parcels/11 | 'counts':[3,4] | 200 | [3,4]",
                "badges/A | 'name':'new' | 200 | \"name\":\"new\""
            })
    void theirRowsAreChangedOrRefusedWithWhatIsOdd(String path, String attributes, int status, String told)
            throws IOException, InterruptedException {
        String document = "{'data':{'type':'%s','id':'%s','attributes':{%s}}}"
                .formatted(path.replaceFirst("/.*", ""), path.replaceFirst(".*/", ""), attributes);
        HttpResponse<String> answer = send("PATCH", path, document.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(told);
    }

    private HttpResponse<String> send(String method, String path, String document)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("api/" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(document))
                .header("Content-Type", "application/vnd.api+json")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String post(String path, String document) throws IOException, InterruptedException {
        return send("POST", path, document).body();
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return new JsonMapper().readTree(text(path));
    }

    private String get(String path) throws IOException, InterruptedException {
        return text("api/" + path);
    }

    private String text(String path) throws IOException, InterruptedException {
        String encoded = path.replace("[", "%5B")
                .replace("]", "%5D")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("$", "%24");
        return client.send(HttpRequest.newBuilder(address(encoded)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private URI address(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://localhost:" + port + "/" + path);
    }
}
