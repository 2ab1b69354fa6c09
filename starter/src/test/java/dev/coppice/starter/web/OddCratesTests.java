package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The first crate cannot be loaded as an entity; what leads to it works, or is refused in words that name it. */
@ParameterizedClass
@EnumSource
class OddCratesTests {

    private static final String ODD = "{'type':'crates','id':'1'}";
    private static final String PLAIN = "{'type':'crates','id':'2'}";

    @SuppressWarnings("NullAway.Init") // Started before each invocation.
    private static Server server;

    private final Engine engine;

    OddCratesTests(Engine engine) {
        this.engine = engine;
    }

    @BeforeParameterizedClassInvocation
    static void start(Engine engine) {
        server = Server.ofCrates(engine);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        server.close();
    }

    @Test
    void aRowThatCannotBeLoadedCanBePointedAt() {
        Answer created = create("notes", "'words':'new'", "'crate':{'data':%s}".formatted(ODD));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.text("/data/relationships/crate/data/id")).isEqualTo("1");
        String note = created.text("/data/id");

        Answer moved = link("PATCH", "/api/notes/%s/relationships/crate".formatted(plainNote()), ODD);
        assertThat(moved.status()).as(moved.body()).isLessThan(300);
        String other = plainNote();
        Answer changed = server.patch(
                "/api/notes/" + other,
                "{'data':{'type':'notes','id':'%s','relationships':{'crate':{'data':%s}}}}".formatted(other, ODD));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(server.get("/api/crates/1/notes").ids()).contains(note, other);
    }

    private String plainNote() {
        return create("notes", "'words':'plain'", "'crate':{'data':%s}".formatted(PLAIN))
                .text("/data/id");
    }

    @Test
    void operationsPointAtSuchARowAndAreRefusedWhereOneChangesIt() {
        String add =
                "{'op':'add','data':{'type':'notes','attributes':{'words':'%s'},'relationships':{'crate':{'data':%s}}}}";
        Answer added = operations(add.formatted("one", PLAIN), add.formatted("two", ODD));
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        assertThat(added.text("/atomic:results/1/data/relationships/crate/data/id"))
                .isEqualTo("1");

        Answer refused = operations(
                add.formatted("three", ODD),
                "{'op':'update','data':{'type':'crates','id':'1','attributes':{'label':'x'}}}");
        assertRefused(refused, "serial");
        assertThat(refused.text("/errors/0/source/pointer")).isEqualTo("/atomic:operations/1");
        assertThat(server.get("/api/notes?filter[words]=three").ids()).isEmpty();
        assertRefused(operations("{'op':'remove','ref':{'type':'crates','id':'1'}}"), "serial");
        assertRefused(
                operations("{'op':'add','ref':{'type':'ships','id':'2','relationship':'crates'},'data':[%s,%s]}"
                        .formatted(PLAIN, ODD)),
                "serial");
    }

    /** Their rows are changed, and Hibernate does not load them. */
    @Test
    void membersThatCannotBeLoadedNeitherComeNorGo() {
        String members = "/api/ships/2/relationships/crates";
        for (String method : List.of("POST", "PATCH")) {
            Answer refused = link(method, members, "[%s,%s]".formatted(PLAIN, ODD));
            assertRefused(refused, "serial");
            assertThat(refused.text("/errors/0/source/pointer")).isEqualTo("/data/1");
            assertThat(refused.text("/errors/0/meta/id")).isEqualTo("1");
        }
        assertRefused(link("DELETE", "/api/ships/1/relationships/crates", "[%s]".formatted(ODD)), "serial");
        assertRefused(link("PATCH", "/api/ships/1/relationships/crates", "[%s]".formatted(PLAIN)), "serial");
        assertRefused(create("ships", "'name':'new'", "'crates':{'data':[%s]}".formatted(ODD)), "serial");
        assertThat(server.get("/api/ships/1/crates").ids()).contains("1");
        assertThat(server.patch("/api/ships/1", "{'data':{'type':'ships','id':'1','attributes':{'name':'Fram'}}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void membersOfATableBetweenComeWithoutBeingLoaded() {
        Answer created = create("ships", "'name':'spare'", "'spares':{'data':[%s,%s]}".formatted(ODD, PLAIN));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String ship = created.text("/data/id");
        String spares = "/api/ships/%s/relationships/spares".formatted(ship);
        assertThat(server.get(spares).ids()).containsExactlyInAnyOrder("1", "2");

        assertRefused(link("DELETE", spares, "[%s]".formatted(ODD)), "serial");
        assertRefused(link("PATCH", spares, "[]"), "serial");
        assertRefused(link("POST", "/api/ships/1/relationships/spares", "[%s]".formatted(PLAIN)), "serial");
        Answer joined = link("POST", "/api/ships/2/relationships/spares", "[%s]".formatted(ODD));
        assertThat(joined.status()).as(joined.body()).isLessThan(300);
        assertThat(server.delete("/api/ships/" + ship).status()).isEqualTo(204);
    }

    @Test
    void whatIsLoadedTogetherWithSuchARowIsRefusedWithItsName() {
        for (String type : List.of("seals", "notes")) {
            String attribute = type.equals("seals") ? "code" : "words";
            Answer changed = server.patch(
                    "/api/" + type + "/1",
                    "{'data':{'type':'%s','id':'1','attributes':{'%s':'x'}}}".formatted(type, attribute));
            assertRefused(changed, "serial");
            assertThat(changed.text("/errors/0/detail")).contains("'1' of type 'crates'");
            assertRefused(server.delete("/api/" + type + "/1"), "serial");
        }
    }

    @Test
    void thePartnerOfSuchARowCanBeAskedForAndTaken() {
        Answer asked = server.get("/api/seals/1?include=crate");
        assertThat(asked.text("/included/0/meta/unreadable/serial")).isEqualTo("no uuid");
        Answer moved = link("PATCH", "/api/crates/2/relationships/seal", "{'type':'seals','id':'1'}");
        assertThat(moved.status()).as(moved.body()).isEqualTo(409);
        Answer added = create("crates", "'pieces':1", "'seal':{'data':{'type':'seals','id':'1'}}");
        assertThat(added.status()).as(added.body()).isEqualTo(409);
    }

    @Test
    void aDeletionThatTakesSuchARowAlongIsRefusedWithItsName() throws SQLException {
        String ship = create("ships", "'name':'sinks'", "").text("/data/id");
        boolean hasNoNumbers = engine == Engine.POSTGRESQL;
        String crate = hasNoNumbers ? crate("weight", "'NaN'") : crate("serial", "'none'");
        server.database().execute("update crate set ship_id = %s where id = %s".formatted(ship, crate));

        Answer refused = server.delete("/api/ships/" + ship);

        assertRefused(refused, hasNoNumbers ? "weight" : "serial");
        assertThat(refused.text("/errors/0/meta/id")).isEqualTo(crate);
        assertRefused(
                link("PATCH", "/api/ships/%s/relationships/crates".formatted(ship), "[]"),
                hasNoNumbers ? "weight" : "serial");
        assertThat(server.get("/api/ships/%s/crates".formatted(ship)).ids()).containsExactly(crate);
    }

    private Answer create(String type, String attributes, String relationships) {
        return server.post(
                "/api/" + type,
                "{'data':{'type':'%s','attributes':{%s},'relationships':{%s}}}"
                        .formatted(type, attributes, relationships));
    }

    private Answer link(String method, String path, String data) {
        return server.send(method, path, "{'data':%s}".formatted(data));
    }

    private Answer operations(String... operations) {
        return server.send(server.request("POST", "/api/operations")
                .header("Content-Type", MediaTypes.WITH_OPERATIONS)
                .header("Accept", MediaTypes.WITH_OPERATIONS)
                .method(
                        "POST",
                        BodyPublishers.ofString("{'atomic:operations':[%s]}"
                                .formatted(String.join(",", operations))
                                .replace('\'', '"'))));
    }

    private static void assertRefused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.texts("/errors/0/meta/fields", "")).as(answer.body()).contains(field);
    }

    private static final String VALUES = "pieces, label";

    /** Makes a crate as a script does, with one more value. */
    private String crate(String column, String sql) throws SQLException {
        String label = column + " " + sql.replace("'", "");
        server.database()
                .execute("insert into crate (%s, %s) values (1, '%s', %s)".formatted(VALUES, column, label, sql));
        return server.get("/api/crates?sort=-id&page[size]=1").ids().getFirst();
    }

    @Test
    void wordsAndNumbersThatAnEnumLacksAreShownAndStay() throws SQLException {
        enumLacks("size", "'HUGE'", "HUGE");
        enumLacks("grade", "7", "7");
        enumLacks("grade", "-1", "-1");
        if (engine == Engine.MARIADB) {
            server.database().execute("set session sql_mode='';insert into crate (pieces, finish) values (1, 'NONE')");
            assertShown(server.get("/api/crates?sort=-id&page[size]=1"), "/data/0", "finish", "");
        } else {
            enumLacks("finish", "'WAXED'", "WAXED");
        }
    }

    private void enumLacks(String attribute, String sql, String shown) throws SQLException {
        String id = crate(attribute, sql);
        String path = "/api/crates/" + id;
        assertShown(server.get(path), "/data", attribute, shown);
        assertThat(server.get("/api/crates?sort=%s".formatted(attribute)).status())
                .isEqualTo(200);
        assertThat(server.get("/api/crates?filter[%s][ne]=%s".formatted(attribute, known(attribute)))
                        .status())
                .isEqualTo(200);
        assertThat(server.get("/api/crates?filter[%s]=%s".formatted(attribute, known(attribute)))
                        .ids())
                .doesNotContain(id);
        assertThat(server.get("/api/crates?Aggregate=count(),min(id)&GroupBy=" + attribute)
                        .status())
                .isIn(200, 400);
        Answer figures = server.get("/api/crates?Aggregate=count()&GroupBy=" + attribute);
        assertThat(figures.body()).contains("\"" + shown + "\"");
        Answer moved = server.patch(
                path,
                "{'data':{'type':'crates','id':'%s','attributes':{'label':'moved'},'relationships':{'ship':{'data':{'type':'ships','id':'2'}}}}}"
                        .formatted(id));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertShown(moved, "/data", attribute, shown);
        Answer included = server.get("/api/ships/2?include=crates&fields[crates]=" + attribute);
        assertThat(included.body()).contains("\"" + shown + "\"");
        Answer mended = server.patch(
                path,
                "{'data':{'type':'crates','id':'%s','attributes':{'%s':'%s'}}}"
                        .formatted(id, attribute, known(attribute)));
        assertThat(mended.text("/data/attributes/" + attribute)).isEqualTo(known(attribute));
        assertThat(mended.at("/data/meta/unreadable").isMissingNode()).isTrue();
        assertThat(server.delete(path).status()).isEqualTo(204);
    }

    private static String known(String attribute) {
        return switch (attribute) {
            case "size" -> "LARGE";
            case "grade" -> "COARSE";
            default -> "OILED";
        };
    }

    private static void assertShown(Answer answer, String resource, String attribute, String text) {
        assertThat(answer.text(resource + "/attributes/" + attribute))
                .as(answer.body())
                .isEqualTo(text);
        assertThat(answer.text(resource + "/meta/unreadable/" + attribute)).isEqualTo(text);
    }

    @Test
    void yearsSetsAndBitsAreShownAndStay() throws SQLException {
        boolean hasSets = engine == Engine.MARIADB;
        String id = crate("made, labels, sealed", "0, 'a,b', %s".formatted(hasSets ? "b'1'" : "true"));
        String path = "/api/crates/" + id;

        Answer changed =
                server.patch(path, "{'data':{'type':'crates','id':'%s','attributes':{'label':'x'}}}".formatted(id));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/data/attributes/labels")).isEqualTo("a,b");
        assertThat(changed.at("/data/attributes/sealed").asBoolean()).isTrue();
        assertThat(changed.at("/data/attributes/made").isNull()).isEqualTo(hasSets);
        assertThat(changed.text("/data/meta/unreadable/made")).isEqualTo(hasSets ? "0" : "");
        for (String filter :
                List.of("filter[labels]=c", "filter[labels]=b,a", "filter[made]=9999", "filter[made]=1900")) {
            assertThat(server.get("/api/crates?" + filter).status()).as(filter).isEqualTo(200);
        }
        assertThat(server.get("/api/crates?filter[sealed]=true&sort=labels").ids())
                .containsExactly(id);
        for (String made : List.of("0", "1", "99", "1900", "2156", "9999")) {
            Answer sent = server.patch(
                    path, "{'data':{'type':'crates','id':'%s','attributes':{'made':%s}}}".formatted(id, made));
            assertThat(sent.status()).as(sent.body()).isEqualTo(hasSets ? 422 : 200);
        }
        server.delete(path);
    }

    @Test
    void whatIsMissingWhereTheClassCannotDoWithoutIsNamed() throws SQLException {
        String id = crate("grade", "1");
        server.database().execute("update crate set pieces = null where id = " + id);

        assertRefused(
                server.patch(
                        "/api/crates/" + id,
                        "{'data':{'type':'crates','id':'%s','attributes':{'label':'x'}}}".formatted(id)),
                "pieces");
        server.database().execute("update crate set pieces = 1 where id = " + id);
        server.delete("/api/crates/" + id);
    }

    @Test
    void aCharacterIsOneAndNeitherNoneNorHalfOfOne() throws SQLException {
        for (String wrong : List.of("", "ab", "\\ud83d\\ude00", "\\ud83d")) {
            Answer created = create("crates", "'pieces':1,'mark':'%s'".formatted(wrong), "");
            assertThat(created.status()).as(wrong + created.body()).isIn(400, 422);
        }
        Answer created = create("crates", "'pieces':1,'mark':'\u00e5'", "");
        assertThat(created.text("/data/attributes/mark")).isEqualTo("\u00e5");
        assertThat(server.get("/api/crates?filter[mark]=%C3%A5").ids()).containsExactly(created.text("/data/id"));
        for (String wrong : List.of("", "ab", "%F0%9F%98%80")) {
            assertThat(server.get("/api/crates?filter[mark]=" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        boolean blankIsStripped = engine == Engine.MARIADB;
        for (String odd : blankIsStripped ? List.of("ab", "\ud83d\ude00") : List.of("", "ab", "\ud83d\ude00")) {
            String path = "/api/crates/" + crate("mark", "'" + odd + "'");
            assertShown(server.get(path), "/data", "mark", odd);
            Answer refused = server.patch(
                    path,
                    "{'data':{'type':'crates','id':'%s','attributes':{'label':'x'}}}"
                            .formatted(path.replaceFirst(".*/", "")));
            assertRefused(refused, "mark");
        }
    }
}
