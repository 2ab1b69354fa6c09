package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that are legal, and that not every engine has. */
@ParameterizedClass
@EnumSource
class EdgeValuesTests {

    private final Engine engine;
    private final Server server;

    EdgeValuesTests(Engine engine) {
        this.engine = engine;
        server = Server.on(engine);
    }

    @Test
    void theCharacterZeroIsRefusedWhereNoTextHasIt() {
        boolean refused = engine == Engine.POSTGRESQL;
        for (String filter : List.of(
                "filter[name]=%00",
                "filter[name][ne]=a%00",
                "filter[name][ilike]=*%00*",
                "filter[country]=~00",
                "filter[country.name][in]=x,%00",
                "filter=name==\"%00\"")) {
            Answer found = server.get("/api/customers?" + filter);

            assertThat(found.status()).as(filter).isEqualTo(refused ? 400 : 200);
            assertThat(found.at("/errors/0/source/parameter").isString()).isEqualTo(refused);
        }
        Answer created = create("employees", "'attributes':{'name':'a\\u0000b'}");
        assertThat(created.status()).as(created.body()).isEqualTo(refused ? 422 : 201);
        assertThat(created.text("/errors/0/source/pointer")).isEqualTo(refused ? "/data/attributes/name" : "");
        server.delete(created.header("Location"));
    }

    @Test
    void noResourceHasAnIdThatNoTextIs() {
        for (String path : List.of("/api/countries/~00", "/api/barcodes/~00", "/api/countries/~00/customers")) {
            assertThat(server.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(server.delete("/api/countries/~00").status()).isEqualTo(404);
        assertThat(server.patch("/api/countries/~00", "{'data':{'type':'countries','id':'~00'}}")
                        .status())
                .isEqualTo(404);
        Answer related = create(
                "customers",
                "'attributes':{'name':'X'},'relationships':{'country':{'data':{'type':'countries','id':'~00'}}}");
        assertThat(related.status()).as(related.body()).isEqualTo(404);
        assertThat(related.text("/errors/0/source/pointer")).startsWith("/data/relationships/country/data");
    }

    @Test
    void whatIsNoNumberIsRefusedWhereTheDatabaseDoesNotKeepIt() {
        Set<String> kept = switch (engine) {
            case MARIADB -> Set.of();
            case SQLITE -> Set.of("Infinity", "-Infinity");
            case H2, POSTGRESQL -> Set.of("Infinity", "-Infinity", "NaN");
        };
        for (String value : List.of("Infinity", "-Infinity", "NaN")) {
            Answer created = create("typeSamples", "'attributes':{'floating':'%s'}".formatted(value));
            Answer found = server.get("/api/typeSamples?filter[floating]=" + value);

            if (kept.contains(value)) {
                assertThat(created.text("/data/attributes/floating")).isEqualTo(value);
                assertThat(found.ids()).containsExactly(created.text("/data/id"));
                server.delete(created.header("Location"));
            } else {
                assertThat(created.status()).as(created.body()).isEqualTo(422);
                assertThat(created.text("/errors/0/source/pointer")).isEqualTo("/data/attributes/floating");
                assertThat(found.status()).as(found.body()).isEqualTo(400);
            }
        }
    }

    @Test
    void momentsHaveAnyOffsetAndAYearOfFourDigitsInUtc() {
        Answer created = create("typeSamples", "'attributes':{'atInstant':'2026-03-29T00:00:00-18:00'}");
        assertThat(created.text("/data/attributes/atInstant")).isEqualTo("2026-03-29T18:00:00Z");
        for (String spelled : List.of("2026-03-29T00:00:00-18:00", "2026-03-30T12:00:00%2B18:00")) {
            assertThat(server.get("/api/typeSamples?filter[atInstant]=" + spelled)
                            .ids())
                    .as(spelled)
                    .containsExactly(created.text("/data/id"));
        }
        server.delete(created.header("Location"));
        for (String beyond : List.of("9999-12-31T23:59:59-18:00", "0001-01-01T00:00:00+18:00")) {
            assertThat(create("typeSamples", "'attributes':{'atInstant':'%s'}".formatted(beyond))
                            .text("/errors/0/source/pointer"))
                    .isEqualTo("/data/attributes/atInstant");
            assertThat(server.get("/api/typeSamples?filter[atInstant][lt]=" + beyond.replace("+", "%2B"))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void figuresOfWhatIsNoNumberAreNoNumbers() {
        for (String value : List.of("Infinity", "NaN")) {
            Answer created = create("typeSamples", "'attributes':{'floating':'%s'}".formatted(value));
            if (created.status() == 201) {
                Answer figures = server.get("/api/typeSamples?Aggregate=sum(floating),avg(floating),max(floating)"
                        + "&filter[id]=" + created.text("/data/id"));

                assertThat(figures.texts("/meta/aggregates/0/values", "/value"))
                        .as(figures.body())
                        .containsExactly(value, value, value);
                server.delete(created.header("Location"));
            }
        }
    }

    @Test
    void aSumThatTheDatabaseCannotCountIsRefused() {
        String most = "'attributes':{'bigNumber':'9223372036854775807','floating':1.5e308}";
        Answer one = create("typeSamples", most);
        Answer other = create("typeSamples", most);
        String both = "&filter[id]=" + one.text("/data/id") + "," + other.text("/data/id");

        Answer whole = server.get("/api/typeSamples?Aggregate=sum(bigNumber)" + both);
        Answer floating = server.get("/api/typeSamples?Aggregate=avg(floating)" + both);
        server.delete(one.header("Location"));
        server.delete(other.header("Location"));

        if (engine == Engine.SQLITE) {
            assertThat(whole.status()).as(whole.body()).isEqualTo(400);
            assertThat(whole.text("/errors/0/source/parameter")).isEqualTo("Aggregate");
        } else {
            assertThat(whole.text("/meta/aggregates/0/values/0/value")).isEqualTo("18446744073709551614");
        }
        switch (engine) {
            case H2, SQLITE ->
                assertThat(floating.text("/meta/aggregates/0/values/0/value")).isEqualTo("Infinity");
            case POSTGRESQL -> assertThat(floating.status()).as(floating.body()).isEqualTo(400);
            case MARIADB -> assertThat(floating.status()).as("it says 0").isEqualTo(200);
        }
    }

    @Test
    void anIdThatIsTooLongForItsKeyIsRefusedAsAnyValueIs() {
        Answer created = create("countries", "'id':'NNN','attributes':{'name':'Nowhere'}");

        assertThat(created.status()).as(created.body()).isEqualTo(422);
        assertThat(created.text("/errors/0/source/pointer")).isEqualTo("/data/id");
        assertThat(created.text("/errors/0/detail"))
                .isEqualTo("'NNN' cannot be an id of 'countries': expected at most 2 characters");
    }

    private Answer create(String type, String members) {
        return server.post("/api/" + type, "{'data':{'type':'%s',%s}}".formatted(type, members));
    }
}
