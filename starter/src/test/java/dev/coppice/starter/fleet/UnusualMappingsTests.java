package dev.coppice.starter.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Entities are read as Hibernate maps them, whatever tables their rows are in. */
class UnusualMappingsTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rowsThatAreNotSimplyThoseOfOneTableAreReadAsHibernateMapsThem(Engine engine) throws Exception {
        try (TestDatabase database = engine.create();
                ConfigurableApplicationContext context = start(database)) {
            Api api = new Api(context);
            api.post("companies", "{'name':'Bus Ltd','register':'B 1'}", "{}");
            api.post("parties", "{'name':'Anna'}", "{}");
            api.post(
                    "cars",
                    "{'plate':'C 1','seats':5}",
                    "{'owner':{'data':{'type':'companies','id':'1'}},'drivers':{'data':[{'type':'parties','id':'2'}]}}");
            api.post("vehicles", "{'plate':'V 2'}", "{}");
            String vehicle = "{'vehicle':{'data':{'type':'vehicles','id':'1'}}}";
            api.post("journeys", "{'distance':12,'purpose':'work'}", vehicle);
            database.execute("insert into Journey (id, distance) values (2, -1)");
            api.post("notes", "{'text':'stays'}", "{}");
            api.post("notes", "{'text':'goes'}", "{}");
            assertThat(api.send("DELETE", "/api/notes/2", "")).isEmpty();

            assertThat(api.get("/api/vehicles?fields[vehicles]=plate&sort=-plate"))
                    .containsSubsequence("\"plate\":\"V 2\"", "\"plate\":\"C 1\"");
            assertThat(api.get("/api/cars?filter[owner.register]=B 1&include=owner,drivers"))
                    .contains("\"seats\":5", "\"total\":1", "\"name\":\"Bus Ltd\"", "\"name\":\"Anna\"");
            assertThat(api.get("/api/cars/2")).contains("not-found");
            assertThat(api.get("/api/companies/1?include=cars")).contains("\"plate\":\"C 1\"");
            assertThat(api.get("/api/parties?filter[name][like]=*&page[size]=1"))
                    .contains("\"total\":2");
            assertThat(api.get("/api/journeys")).contains("\"total\":1", "\"purpose\":\"work\"", "\"metres\":12000");
            assertThat(api.get("/api/vehicles/1/journeys?filter[vehicle.id]=1")).contains("\"purpose\":\"work\"");
            assertThat(api.get("/api/vehicles?filter[journeys.purpose]=work&filter[drivers.name]=Anna"))
                    .contains("\"total\":1");
            assertThat(api.get("/api/notes")).contains("\"total\":1", "stays");
            assertThat(api.rename("cars", "1", "C 9", "\"old\"")).contains("stale");
            assertThat(api.rename("cars", "1", "C 9", api.version("/api/cars/1")))
                    .contains("\"plate\":\"C 9\"");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void classesWithATableEachAreReadTogetherAndAlone(Engine engine) throws Exception {
        try (TestDatabase database = engine.create();
                ConfigurableApplicationContext context = start(database)) {
            Api api = new Api(context);
            database.execute("insert into Place (id, town) values (1, 'Oslo')");
            database.execute("insert into garage (id, town, room) values (2, 'Bergen', 40)");

            assertThat(api.get("/api/places?sort=-town")).containsSubsequence("Oslo", "Bergen");
            assertThat(api.get("/api/garages/2")).contains("\"version\"");
            assertThat(api.get("/api/garages")).contains("\"total\":1", "\"room\":40", "Bergen");
        }
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        return SpringApplication.run(
                FleetApplication.class,
                "--server.port=0",
                "--spring.jpa.hibernate.ddl-auto=create",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }

    /** Speaks to the server, with single quotes for double ones. */
    private record Api(ConfigurableApplicationContext context) {

        String get(String path) throws Exception {
            return send("GET", path, "");
        }

        void post(String type, String attributes, String relationships) throws Exception {
            String body = "{'data':{'type':'%s',%s'attributes':%s,'relationships':%s}}"
                    .formatted(type, id(type), attributes, relationships);
            assertThat(send("POST", "/api/" + type, body.replace('\'', '"'))).doesNotContain("errors");
        }

        String version(String path) throws Exception {
            return '"' + get(path).replaceAll(".*\"version\":\"([^\"]+)\".*", "$1") + '"';
        }

        String rename(String type, String id, String plate, String version) throws Exception {
            String body = "{'data':{'type':'%s','id':'%s','attributes':{'plate':'%s'}}}".formatted(type, id, plate);
            return send(request("PATCH", "/api/" + type + "/" + id, body.replace('\'', '"'))
                    .header("If-Match", version));
        }

        /** Clients give the ids of vehicles and journeys. */
        private static String id(String type) {
            return switch (type) {
                case "cars", "journeys" -> "'id':'1',";
                case "vehicles" -> "'id':'2',";
                default -> "";
            };
        }

        String send(String method, String path, String body) throws Exception {
            return send(request(method, path, body));
        }

        private static String send(HttpRequest.Builder request) throws Exception {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }

        private HttpRequest.Builder request(String method, String path, String body) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            String encoded = path.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20");
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + encoded))
                    .header("Content-Type", "application/vnd.api+json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
    }
}
