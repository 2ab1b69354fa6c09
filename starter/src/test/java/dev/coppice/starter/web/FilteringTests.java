package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class FilteringTests {

    /** Tests of writing add products, whose numbers start otherwise. */
    private static final String OURS = "filter[sku][like]=P*&sort=sku&";

    private final Engine engine;
    private final Server server;

    FilteringTests(Engine engine) {
        this.engine = engine;
        server = Server.on(engine);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filter[price]=7                  | 2
            filter[price]=7.00,20            | 2 4
            filter[price][eq]=5.10           | 1
            filter[price][ne]=5.1            | 2 3 4 5
            filter[price][lt]=5.1            | 5
            filter[price][le]=5.1            | 1 5
            filter[price][gt]=7              | 3 4
            filter[price][ge]=7              | 2 3 4
            filter[price][in]=1,20           | 4 5
            filter[price][notin]=1,20        | 1 2 3
            filter[stock]=0                  | 4
            filter[name]=Apple,Pear          | 1 2
            filter[doublePrice]=10.20        | 1
            filter[id]=1,3                   | 1 3
            filter[id][ne]=1                 | 2 3 4 5
            filter[price][gt]=1&filter[price][lt]=12.99 | 1 2
            """)
    void qp1OperatorsCompareAsTheySay(String filter, String expected) {
        assertThat(products(filter)).isEqualTo(expected);
    }

    @Test
    void textsOfAFixedLengthAreFoundByTheirIndex() throws SQLException {
        if (engine != Engine.POSTGRESQL) {
            return;
        }
        server.database().execute("create index if not exists by_fixed_text on type_samples (fixed_text)");
        for (String filter : List.of(
                "filter[fixedText]=ab",
                "filter[fixedText]=ab,cd",
                "filter[fixedText][gt]=ab",
                "filter[fixedText][le]=ab",
                "filter=fixedText=ge=ab;fixedText=lt=cd")) {
            String statement = Statements.during(() -> server.get("/api/typeSamples?Count=none&" + filter)).stream()
                    .filter(sql -> sql.contains("type_samples"))
                    .findFirst()
                    .orElseThrow();

            assertThat(plan(statement)).as(statement).anyMatch(line -> line.contains("by_fixed_text"));
        }
    }

    @Test
    void blanksAtTheEndOfAValueCountForTextsOfAFixedLength() {
        if (engine != Engine.POSTGRESQL) {
            return;
        }
        Answer created = server.post(
                "/api/typeSamples", "{'data':{'type':'typeSamples','attributes':{'bigNumber':'1','fixedText':'ab'}}}");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String id = created.text("/data/id");
        String own = "/api/typeSamples?filter[id]=" + id;
        try {
            assertThat(server.get(own + "&filter[fixedText]=ab").ids()).containsExactly(id);
            assertThat(server.get(own + "&filter[fixedText][ne]=ab").ids()).isEmpty();
            assertThat(server.get(own + "&filter[fixedText][le]=ab").ids()).containsExactly(id);
            assertThat(server.get(own + "&filter[fixedText]=ab%20").ids()).isEmpty();
            assertThat(server.get(own + "&filter[fixedText][ne]=ab%20").ids()).containsExactly(id);
            assertThat(server.get(own + "&filter[fixedText][lt]=ab%20").ids()).containsExactly(id);
            assertThat(server.get(own + "&filter[fixedText][ge]=ab%20").ids()).isEmpty();
        } finally {
            server.delete("/api/typeSamples/" + id);
        }
    }

    /** Of a statement that takes the same text for each parameter, on a table that is taken for a long one. */
    private List<String> plan(String sql) throws SQLException {
        try (Connection connection = server.database().connection();
                Statement setting = connection.createStatement()) {
            setting.execute("set enable_seqscan = off");
            try (PreparedStatement explained = connection.prepareStatement("explain " + sql)) {
                for (int i = 1; i <= sql.chars().filter(c -> c == '?').count(); i++) {
                    explained.setString(i, "ab");
                }
                List<String> lines = new ArrayList<>();
                try (ResultSet plan = explained.executeQuery()) {
                    while (plan.next()) {
                        lines.add(plan.getString(1));
                    }
                }
                return lines;
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            filter=price=lt=5.1,price=ge=12.99          | 3 4 5
            filter=(name==*pple*,price==7);stock=gt=0   | 1
            filter=name==Apple;price>5 or stock==0      | 1 4
            filter=price=out=(1,20) and stock!=10       | 3
            filter=name=='100% juice',sku=in=(P1,'P2')  | 1 2 3
            filter=name=ilike=A*;stock=null=false       | 1 4
            filter=price>1;price>7&filter[price][lt]=20 | 3
            filter=name==under\\*score,name==under_*   | 5
            """)
    void expressionsHoldAsTheySay(String filter, String expected) {
        assertThat(products(filter.replace("%", "%25").replace(">", "%3E").replace("\\", "%5C")))
                .isEqualTo(expected);
    }

    @Test
    void expressionsFollowRelationshipsAndListNothingTwice() {
        String somewhere = "/api/orders?sort=id&filter=items.product.sku==P2,customer.country==DE";
        assertThat(server.get(somewhere + ";id=in=(1,2,3,4)").ids()).containsExactly("1", "2", "4");
        assertThat(server.get(somewhere).text("/links/self")).contains("filter=");
    }

    @Test
    void qp12WhatIsWrongInAnExpressionIsToldWithItsPlace() {
        Answer refused = server.get("/api/products?filter=price=gt=5;(colour==red,price==cheap)");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors").size()).isEqualTo(2);
        assertThat(refused.text("/errors/0/source/parameter")).isEqualTo("filter");
        assertThat(refused.at("/errors/0/meta/offset").asInt()).isEqualTo(12);
        assertThat(refused.at("/errors/1/meta/offset").asInt()).isEqualTo(31);
        assertThat(server.get("/api/products?filter=price=gt=5;")
                        .at("/errors/0/meta/offset")
                        .asInt())
                .isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filter[stock][null]=true         | 2
            filter[stock][null]=false        | 1 3 4 5
            filter[stock][ne]=10             | 3 4 5
            filter[stock][notin]=10,3        | 4 5
            """)
    void missingValuesSatisfyNothingButNull(String filter, String expected) {
        assertThat(products(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filter[name][like]=A*            | 1
            filter[name][like]=*pp*          | 1 4
            filter[name][like]=apple*        | 4
            filter[name][ilike]=APPLE*       | 1 4
            filter[name][ilike]=*E           | 1 3 4 5
            filter[name][like]=100%25*       | 3
            filter[name][like]=%25           |
            filter[name][like]=under_*       | 5
            filter[name][like]=_nder*        |
            filter[name][like]=Pea_          |
            filter[name][like]=Pear          | 2
            """)
    void patternsKnowTheStarOnlyAndTellUpperFromLowerCaseWhereAsked(String filter, String expected) {
        assertThat(products(filter)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filter[customer.name]=Anna               | 1 2
            filter[customer.country.name]=Norway     | 1 2 3
            filter[customer.country]=NO,DE           | 1 2 3 4
            filter[customer]=3                       | 4
            filter[customer.email][null]=true        | 3 4
            filter[status]=open,done                 | 1 3 4
            filter[status]=in%20transit              | 2
            filter[orderDate][ge]=2026-01-20         | 2 3
            filter[notes][null]=false                | 1 4
            """)
    void dotsFollowToOneRelationships(String filter, String expected) {
        Answer answer = server.get("/api/orders?sort=id&filter[id]=1,2,3,4&" + filter.strip());

        assertThat(String.join(" ", answer.ids())).as(answer.body()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filter[orders.items.product.sku]=P2      | 1
            filter[orders.amountTotal][gt]=6         | 1 2
            filter[orders][null]=true                | 4
            filter[orders][null]=false               | 1 2 3
            filter[country][null]=true               | 4
            filter[country.name][null]=true          |
            """)
    void toManyPathsMeanSomeRowAndListNothingTwice(String filter, String expected) {
        Answer answer = server.get("/api/customers?sort=id&filter[id]=1,2,3,4&" + filter.strip());

        assertThat(String.join(" ", answer.ids())).as(answer.body()).isEqualTo(expected == null ? "" : expected);
        assertThat(answer.at("/meta/page/total").asInt()).isEqualTo(answer.ids().size());
    }

    @Test
    void compositeKeysAreComparedAsIds() {
        assertThat(server.get("/api/items?filter[id]=1:1,3:1").ids()).containsExactly("1:1", "3:1");
        assertThat(server.get("/api/items?filter[order]=1").ids()).containsExactly("1:1", "1:2");
        assertThat(server.get("/api/remarks?filter[item]=1:1").ids()).hasSize(2);
    }

    @Test
    void relatedResourcesAreFilteredAsWell() {
        assertThat(server.get("/api/customers/1/orders?filter[status]=open").ids())
                .containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sort=stock                   | 4 3 5 1 2
            sort=-stock                  | 2 1 5 3 4
            sort=-price                  | 4 3 2 1 5
            sort=price                   | 5 1 2 3 4
            """)
    void so6MissingValuesAreGreaterThanAllOthers(String sort, String expected) {
        Answer answer = server.get("/api/products?filter[sku][like]=P*&" + sort.strip());

        assertThat(numbers(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sort=customer.country.name,-id         | 4 3 2 1
            sort=-customer.name,orderDate          | 4 3 1 2
            sort=-customer,id                      | 4 3 1 2
            sort=status,-amountTotal               | 3 4 2 1
            """)
    void so5PathsSortByRelatedAttributes(String sort, String expected) {
        Answer answer = server.get("/api/orders?filter[id]=1,2,3,4&" + sort.strip());

        assertThat(String.join(" ", answer.ids())).as(answer.body()).isEqualTo(expected);
    }

    @Test
    void so6WhatLeadsNowhereComesLast() {
        assertThat(server.get("/api/customers?filter[id]=1,2,3,4&sort=country.name,id")
                        .ids())
                .containsExactly("3", "1", "2", "4");
        assertThat(server.get("/api/customers?filter[id]=1,2,3,4&sort=-country.name,id")
                        .ids())
                .containsExactly("4", "1", "2", "3");
    }

    private String products(String filter) {
        Answer answer = server.get("/api/products?" + OURS + filter.strip());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return numbers(answer);
    }

    /** The numbers behind the P of the products. */
    private static String numbers(Answer answer) {
        return String.join(" ", answer.texts("/data", "/attributes/sku")).replace("P", "");
    }
}
