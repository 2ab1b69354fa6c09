package dev.coppice.jsonapi.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.Key;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.SampleApi;
import dev.coppice.jsonapi.json.PlainJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenApiTests {

    private static final OpenApi.Heading HEADING = new OpenApi.Heading("Shop", "1", "/api");
    private final Map<String, Object> shop = OpenApi.describe(SampleApi.graph(), HEADING, Limits.defaults());

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = references(shop);
        assertThat(references).hasSizeGreaterThan(100);
        assertThat(references)
                .allSatisfy(reference -> assertThat(at(reference.substring(1))).isNotNull());
    }

    @Test
    void whatATypeAllowsIsWhatItsPathsOffer() {
        assertThat(keys("/paths/~1api~1customers")).containsExactly("get", "post");
        assertThat(keys("/paths/~1api~1customers~1{id}")).containsExactly("parameters", "get", "patch", "delete");
        assertThat(keys("/paths/~1api~1countries")).containsExactly("get");
        assertThat(keys("/paths/~1api~1countries~1{id}")).containsExactly("parameters", "get");
        assertThat(keys("/paths/~1api~1orders~1{id}~1relationships~1items"))
                .containsExactly("parameters", "get", "patch", "post", "delete");
        assertThat(keys("/paths/~1api~1customers~1{id}~1relationships~1orders")).containsExactly("parameters", "get");
        assertThat(keys("/paths/~1api~1orders~1{id}~1customer")).containsExactly("parameters", "get");
    }

    @Test
    void attributesAreDescribedExactly() {
        assertThat(json("/components/schemas/customers.attributes/properties")).isEqualTo("""
                {"name":{"type":"string","maxLength":20},\
                "credit":{"type":["number","null"],"exclusiveMinimum":-100000000,"exclusiveMaximum":100000000,"format":"decimal"},\
                "since":{"type":["string","null"],"format":"date"},"vip":{"type":"boolean"},\
                "level":{"type":["string","null"],"enum":["gold","silver",null]},"settings":{"description":"Any JSON value"}}""");
        assertThat(json("/components/schemas/products.attributes/properties/stock"))
                .isEqualTo("""
                {"type":["integer","string","null"],"pattern":"^(0|-?[1-9][0-9]*)$","minimum":0,"maximum":18446744073709551615}""");
        assertThat(json("/components/schemas/products.attributes/properties/picture"))
                .isEqualTo("{\"type\":[\"string\",\"null\"],\"contentEncoding\":\"base64\",\"maxLength\":16}");
        assertThat(json("/components/schemas/orders.attributes/properties/amountTotal"))
                .isEqualTo("""
                {"type":["string","null"],"pattern":"^-?[0-9]{1,16}(\\\\.[0-9]{1,2})?$","format":"decimal","readOnly":true}""");
        assertThat(json("/components/schemas/orders.attributes/properties/notes"))
                .contains("What the customer said.");
    }

    @Test
    void aNewResourceOwesWhatIsRequiredAndOffersWhatIsWritable() {
        assertThat(at("/components/schemas/orders.new/properties/data/required"))
                .hasToString("[type, attributes, relationships]");
        assertThat(at("/components/schemas/orders.new/properties/data/properties/attributes/required"))
                .hasToString("[placedAt]");
        assertThat(keys("/components/schemas/orders.new/properties/data/properties/attributes/properties"))
                .containsExactly("notes", "placedAt");
        assertThat(keys("/components/schemas/items.change/properties/data/properties/attributes/properties"))
                .containsExactly("quantity");
        assertThat(keys("/components/schemas/products.new/properties/data/properties"))
                .contains("id");
        assertThat(keys("/components/schemas/orders.new/properties/data/properties"))
                .doesNotContain("id");
    }

    @Test
    void theSameGraphGivesTheSameBytes() {
        assertThat(bytes(OpenApi.describe(SampleApi.graph(), HEADING, Limits.defaults())))
                .isEqualTo(bytes(shop));
    }

    @Test
    void fiveHundredTypesGrowTheDocumentInProportion() {
        int fifty = bytes(OpenApi.describe(chain(50), HEADING, Limits.defaults())).length;
        int fiveHundred = bytes(OpenApi.describe(chain(500), HEADING, Limits.defaults())).length;
        assertThat(fiveHundred).isLessThan(11 * fifty).isLessThan(8_000_000);
    }

    private static ResourceGraph chain(int length) {
        List<ResourceType> types = IntStream.range(0, length)
                .mapToObj(i -> {
                    ResourceType.Builder type =
                            ResourceType.named("type" + i, Key.generated(AttributeType.Int.signed(64)));
                    for (int column = 0; column < 12; column++) {
                        type.attribute(Attribute.of("column" + column, new AttributeType.Text(100)));
                    }
                    return type.relationship(Relationship.toOne("next", "type" + (i + 1) % length))
                            .relationship(Relationship.toMany("previous", "type" + (i + length - 1) % length))
                            .build();
                })
                .toList();
        return ResourceGraph.of(types);
    }

    private static List<String> references(@Nullable Object node) {
        List<String> references = new ArrayList<>();
        if (node instanceof Map<?, ?> members) {
            members.forEach((name, member) -> {
                if ("$ref".equals(name)) {
                    references.add(String.valueOf(member));
                }
                references.addAll(references(member));
            });
        } else if (node instanceof List<?> items) {
            items.forEach(item -> references.addAll(references(item)));
        }
        return references;
    }

    private @Nullable Object at(String pointer) {
        Object node = shop;
        for (String name : pointer.substring(1).split("/", -1)) {
            node = node instanceof Map<?, ?> members ? members.get(name.replace("~1", "/")) : null;
        }
        return node;
    }

    private List<String> keys(String pointer) {
        return at(pointer) instanceof Map<?, ?> members
                ? members.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    private String json(String pointer) {
        return new String(bytes(at(pointer)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(@Nullable Object json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlainJson.write(out, json);
        return out.toByteArray();
    }
}
