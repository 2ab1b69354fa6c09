package dev.coppice.jsonapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.SampleApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Parse after print is the identity, and no text makes the parser fail in any other way than by refusing it. */
class QueryLawTests {

    private static final ResourceGraph GRAPH = SampleApi.graph();
    private static final QueryParser PARSER = new QueryParser(GRAPH, Limits.defaults(), Set.of("Own"));
    private static final List<String> SENSIBLE = List.of(
            "filter[name]=a,b\\,c\\\\",
            "filter[name][ne]=%C3%A9+x",
            "filter[name][like]=A*\\*\\,",
            "filter[name][ilike]=*",
            "filter[credit]=5",
            "filter[credit][in]=1,2.5,1e2",
            "filter[credit][ge]=-0.01",
            "filter[since][lt]=2026-03-31",
            "filter[country]=NO",
            "filter[country.name][notin]=Norway,%F0%9F%8C%8D",
            "filter[orders.placedAt][gt]=2026-01-01T10:00%2B02:00",
            "filter[orders][null]=true",
            "filter[country][null]=false",
            "filter[since][null]=true",
            "filter[orders.items]=1:2,3:4",
            "filter[orders.items.product.weight]=1e-7,NaN",
            "filter[orders.items.product.stock]=18446744073709551615",
            "filter[orders.items.product.opensAt]=23:59",
            "filter[orders.items.product]=123E4567-e89b-12d3-a456-426614174000",
            "filter=name==A*,credit=gt=5;since=lt=2026-03-31",
            "filter=(name=='a,b\\'c',(credit>=1;credit<2)) and country.name!=Norway or country==NO",
            "filter=credit=gt=1;credit=gt=2;name=ilike=*x\\*y;orders.items=in=(1:2,3:4)",
            "filter=name==%22%22,name=out=(a,%27 %27);since=null=true,country=null=false",
            "sort=-name,country.name",
            "sort=id",
            "include=orders.items,country",
            "include=",
            "fields[customers]=name,orders",
            "fields[orders]=",
            "page[number]=3&page[size]=7",
            "page[offset]=0",
            "page[limit]=1000",
            "page[after]=abc_-",
            "page[before]=&page[size]=3",
            "Count=capped",
            "Own=count(),sum(a%26b)",
            "Aggregate=count(),sum(credit)&GroupBy=country,year(since)");
    private static final List<String> SPLINTERS = List.of(
            "filter",
            "filter=",
            "==",
            "=gt=",
            "!=",
            "<",
            "(",
            ")",
            ";",
            "'",
            "\"",
            " and ",
            " or ",
            "[",
            "]",
            "[]",
            "=",
            "&",
            ",",
            ".",
            "\\",
            "%",
            "%5B",
            "%5D",
            "%ff",
            "%00",
            "+",
            "-",
            "*",
            "name",
            "credit",
            "orders",
            "country",
            "id",
            "items",
            "page",
            "size",
            "number",
            "sort",
            "include",
            "fields",
            "eq",
            "null",
            "like",
            "true",
            "1",
            "9999999999999999999",
            "1e999",
            "é",
            "\ud800",
            "\u202e",
            "\0",
            "🌍");

    @Test
    void parseAfterPrintIsTheIdentity() {
        Random random = new Random(20_261_123);
        int examined = 0;
        for (int i = 0; i < 3_000; i++) {
            String text = randomQuery(random);
            try {
                Query query = parse(text);
                String printed = QueryPrinter.print(query);
                assertThat(parse(printed)).as("%s printed as %s", text, printed).isEqualTo(query);
                assertThat(printed).matches("[-A-Za-z0-9._~%&=,:*]*");
                examined++;
            } catch (ProblemException twoOfAKind) {
                assertThat(twoOfAKind.status()).isEqualTo(400);
            }
        }
        assertThat(examined).isGreaterThan(1_000);
    }

    @Test
    void anyTextIsReadOrRefused() {
        Random random = new Random(42);
        for (int i = 0; i < 30_000; i++) {
            String text = splinters(random);
            try {
                Query query = parse(text);
                assertThat(parse(QueryPrinter.print(query))).as(text).isEqualTo(query);
            } catch (ProblemException refused) {
                assertThat(refused.status()).as(text).isEqualTo(400);
            }
        }
    }

    private static Query parse(String text) {
        return PARSER.parse(GRAPH.type("customers"), Endpoint.COLLECTION, text);
    }

    private static String randomQuery(Random random) {
        List<String> parameters = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            parameters.add(SENSIBLE.get(random.nextInt(SENSIBLE.size())));
        }
        return String.join("&", parameters);
    }

    private static String splinters(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i >= 0; i--) {
            text.append(SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        }
        return text.toString();
    }
}
