package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.Key;
import dev.coppice.jsonapi.MemberName;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.query.CursorProfile;
import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.starter.mapping.ApiModel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Conformance.class)
class DocumentConformanceTests {

    private static final List<String> EVERY_KIND = List.of(
            "/api",
            "/api/customers?include=orders.items.product,country",
            "/api/customers/1",
            "/api/customers/4/country",
            "/api/customers/1/orders?page[size]=1",
            "/api/orders/1/relationships/items",
            "/api/orders/1/relationships/customer",
            "/api/priceLogs",
            "/api/typeSamples",
            "/api/orders/nope",
            "/api/orders?foo=1&bar=2");

    private final Server server = Server.on(Engine.H2);

    @Test
    void ds1TheRootIsAnObject() {
        assertThat(documents()).allMatch(JsonNode::isObject);
    }

    @Test
    void ds2EachDocumentHasDataErrorsOrMeta() {
        assertThat(documents())
                .allMatch(document -> document.has("data") || document.has("errors") || document.has("meta"));
    }

    @Test
    void ds3DataAndErrorsNeverMeet() {
        assertThat(documents()).noneMatch(document -> document.has("data") && document.has("errors"));
    }

    @Test
    void ds4IncludedIsBesideDataOnly() {
        assertThat(server.get("/api/orders/999?include=customer").json().has("included"))
                .isFalse();
        assertThat(server.get("/api/orders?include=customer&page[size]=0")
                        .json()
                        .has("included"))
                .isFalse();
        assertThat(documents()).allMatch(document -> document.has("data") || !document.has("included"));
    }

    @Test
    void ds5NothingDepartsFromTheSchemaOfDocuments() {
        assertThat(documents())
                .allSatisfy(document -> assertThat(DocumentRules.departures(document, DocumentRules.Fields.ALL))
                        .isEmpty());
    }

    @Test
    void ds6UnknownMembersOfRequestsAreIgnored() {
        Answer created = server.post("/api/employees", """
                {'unknown':1,'data':{'type':'employees','unknown':2,'attributes':{'name':'Ds6','unknown':3},
                 'relationships':{'unknown':{'data':null}},'links':{'self':'/x'},'meta':{'y':1}}}""");

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.at("/data/attributes").propertyNames()).containsExactly("name");
        server.delete(created.header("Location"));
    }

    @Test
    void ds7OneTargetIsOneResourceOneIdentifierOrNull() {
        assertThat(server.get("/api/orders/1").at("/data").isObject()).isTrue();
        assertThat(server.get("/api/orders/1/relationships/customer")
                        .at("/data")
                        .propertyNames())
                .containsExactly("type", "id");
        assertThat(server.get("/api/employees/1/manager").at("/data").isNull()).isTrue();
    }

    @Test
    void ds8CollectionsAreArraysAlsoOfOneOrNothing() {
        assertThat(server.get("/api/countries?filter[id]=NO").at("/data")).hasSize(1);
        assertThat(server.get("/api/countries?filter[id]=XX").at("/data").isArray())
                .isTrue();
        assertThat(server.get("/api/countries?filter[id]=XX").at("/data")).isEmpty();
    }

    @Test
    void ds9ResourcesHaveTypeAndId() {
        assertThat(resources()).isNotEmpty().allMatch(resource -> resource.has("type") && resource.has("id"));
    }

    @Test
    void ds10TypesAndIdsAreStringsAlsoOfNumbers() {
        assertThat(resources())
                .allMatch(resource ->
                        resource.path("id").isString() && resource.path("type").isString());
        assertThat(server.get("/api/orders/1").at("/data/id").asString()).isEqualTo("1");
    }

    @Test
    void ds11TypeAndIdLeadToOneResource() {
        for (String id : List.of("1:1", "1:2", "2:1")) {
            assertThat(server.get("/api/items/" + id).text("/data/id")).isEqualTo(id);
        }
        for (String otherSpelling : List.of("01:1", "1:01", "1", "1:1:1", "+1:1")) {
            assertThat(server.get("/api/items/" + otherSpelling).status())
                    .as(otherSpelling)
                    .isEqualTo(404);
        }
    }

    @Test
    void ds12TypesAreMemberNames() {
        assertThat(graph().types()).extracting(ResourceType::name).isNotEmpty().allMatch(MemberName::isLegal);
        assertThatThrownBy(() -> ResourceType.named("a b", key())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ds13FieldsShareOneNamespaceWithoutIdAndType() {
        for (ResourceType type : graph().types()) {
            assertThat(type.fieldNames()).doesNotHaveDuplicates().doesNotContain("id", "type");
        }
        for (String name : List.of("id", "type", "name")) {
            assertThatThrownBy(() -> ResourceType.named("things", key())
                            .attribute(text("name"))
                            .attribute(text(name)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void ds14AttributesAreAnObject() {
        assertThat(resources())
                .allMatch(resource -> !resource.has("attributes")
                        || resource.path("attributes").isObject());
    }

    @Test
    void ds15ForeignKeysAreNotShown() {
        assertThat(server.get("/api/items/1:1").at("/data/attributes").propertyNames())
                .containsExactly("lineNo", "quantity");
        assertThat(server.get("/api/remarks/1").at("/data/attributes").propertyNames())
                .containsExactly("body");
        assertThat(server.get("/api/customers/1").at("/data/attributes").propertyNames())
                .doesNotContain("countryCode");
    }

    @Test
    void ds16RelationshipsAreAnObjectOfObjects() {
        assertThat(resources())
                .allMatch(
                        resource -> resource.path("relationships").valueStream().allMatch(JsonNode::isObject));
    }

    @Test
    void ds17RelationshipsHaveLinksDataOrMeta() {
        assertThat(resources())
                .allSatisfy(resource -> assertThat(
                                resource.path("relationships").valueStream().toList())
                        .allMatch(relationship -> relationship.has("links") || relationship.has("data")));
    }

    @Test
    void ds18PageLinksOfARelationshipPageItsLinkage() {
        Answer first = server.get("/api/orders/1/relationships/items?page[size]=1");
        Answer next = server.get(first.text("/links/next"));

        assertThat(first.text("/links/next")).contains("/relationships/items?");
        assertThat(first.ids()).containsExactly("1:1");
        assertThat(next.ids()).containsExactly("1:2");
        assertThat(next.at("/data/0").propertyNames()).containsExactly("type", "id");
        assertThat(relationshipLinks()).allMatch(link -> !link.equals("next") && !link.equals("first"));
    }

    @Test
    void ds19RelatedLinksWorkAlsoWhereNothingIsRelated() {
        String related = server.get("/api/employees/1").text("/data/relationships/manager/links/related");

        assertThat(server.get(related).status()).isEqualTo(200);
        assertThat(server.get(related).at("/data").isNull()).isTrue();
    }

    @Test
    void ds20RelatedLinksStayWhenTheirTargetChanges() {
        String self = server.post("/api/employees", "{'data':{'type':'employees','attributes':{'name':'Ds20'}}}")
                .header("Location");
        String link = "/data/relationships/manager/links/related";
        String before = server.get(self).text(link);

        server.patch(self + "/relationships/manager", "{'data':{'type':'employees','id':'1'}}");

        assertThat(server.get(self).text(link)).isEqualTo(before);
        assertThat(server.get(before).text("/data/id")).isEqualTo("1");
        server.delete(self);
    }

    @Test
    void ds21LinkageIsNullOneIdentifierOrAnArray() {
        Answer people = server.get("/api/employees?include=manager,managedEmployees&filter[id]=1,2,4&sort=id");

        assertThat(people.at("/data/0/relationships/manager/data").isNull()).isTrue();
        assertThat(people.at("/data/1/relationships/manager/data").propertyNames())
                .containsExactly("type", "id");
        assertThat(people.at("/data/2/relationships/managedEmployees/data").isArray())
                .isTrue();
        assertThat(people.at("/data/2/relationships/managedEmployees/data")).isEmpty();
        assertThat(people.texts("/data/0/relationships/managedEmployees/data", "/id"))
                .containsExactly("2", "3");
    }

    @Test
    void ds22SelfLinksReturnTheResource() {
        for (JsonNode resource : resources()) {
            Answer itself = server.get(resource.at("/links/self").asString());

            assertThat(itself.at("/data/type")).isEqualTo(resource.path("type"));
            assertThat(itself.at("/data/id")).isEqualTo(resource.path("id"));
        }
    }

    @Test
    void ds23IdentifiersHaveTypeAndId() {
        List<JsonNode> linkage = resources().stream()
                .flatMap(resource -> resource.path("relationships").valueStream())
                .map(relationship -> relationship.path("data"))
                .flatMap(data -> data.isArray() ? data.valueStream() : Stream.of(data))
                .filter(JsonNode::isObject)
                .toList();

        assertThat(linkage).isNotEmpty().allMatch(identifier -> identifier.has("type") && identifier.has("id"));
    }

    @Test
    void ds24IncludedResourcesAreInTheTopLevelArray() {
        Answer answer = server.get("/api/orders/1?include=customer");

        assertThat(answer.at("/included").isArray()).isTrue();
        assertThat(answer.at("/data/relationships/customer").propertyNames()).containsExactly("links", "data");
    }

    @Test
    void ds25LinkageIsFull() {
        Answer answer = server.get("/api/customers?include=orders.items.product,country");

        assertThat(answer.at("/included").size()).isGreaterThan(5);
        assertThat(DocumentRules.departures(answer.json(), DocumentRules.Fields.ALL))
                .isEmpty();
    }

    @Test
    void ds26OnlySparseFieldsHideLinkage() {
        Answer answer = server.get("/api/orders/1?include=customer&fields[orders]=notes");

        assertThat(answer.texts("/included", "/id")).containsExactly("1");
        assertThat(answer.at("/data/relationships").isMissingNode()).isTrue();
    }

    @Test
    void ds27NoResourceComesTwice() {
        Answer answer = server.get("/api/employees?include=manager,managedEmployees.manager");
        List<String> all = Stream.of("/data", "/included")
                .flatMap(part -> answer.at(part).valueStream())
                .map(resource -> resource.path("id").asString())
                .toList();

        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void ds28MetaIsAnObject() {
        assertThat(documents().stream().flatMap(document -> document.findValues("meta").stream()))
                .isNotEmpty()
                .allMatch(JsonNode::isObject);
    }

    @Test
    void ds29LinksAreUriReferencesObjectsOrNull() {
        assertThat(documents().stream().flatMap(document -> document.findValues("links").stream()))
                .isNotEmpty()
                .allMatch(JsonNode::isObject)
                .allSatisfy(links -> assertThat(links.valueStream().toList())
                        .allMatch(link -> link.isNull() || link.has("href") || isReference(link.asString())));
    }

    @Test
    void ds30LinkObjectsHaveAnAddress() {
        assertThat(links().stream().flatMap(JsonNode::valueStream).filter(JsonNode::isObject))
                .isNotEmpty()
                .allSatisfy(link -> {
                    assertThat(isReference(link.path("href").asString(""))).isTrue();
                    assertThat(link.propertyNames()).isSubsetOf("href", "type");
                });
    }

    @Test
    void ds31LinksHaveTheNamesOfTheirRelationTypes() {
        assertThat(links().stream().flatMap(links -> links.propertyNames().stream()))
                .isNotEmpty()
                .filteredOn(name -> graph().find(name).isEmpty()) // The entrance leads to each type by its name.
                .isSubsetOf("self", "related", "describedby", "about", "type", "first", "last", "prev", "next");
    }

    @Test
    void ds33SelfRepeatsWhatShapedTheAnswer() {
        for (String path : List.of(
                "/api/orders?filter[status]=done&sort=-orderDate&page[number]=2&page[size]=1",
                "/api/orders?include=customer&fields[customers]=name&filter=id=in=(1,2)",
                "/api/orders/1?include=items.product&fields[orders]=items",
                "/api/orders/1/items?sort=-lineNo&page[size]=1",
                "/api/orders/1/relationships/items?include=items&page[size]=1")) {
            Answer answer = server.get(path);

            assertThat(server.get(answer.text("/links/self")).body()).as(path).isEqualTo(answer.body());
        }
    }

    @Test
    void ds34TheVersionIsTold() {
        assertThat(documents())
                .allMatch(document -> document.at("/jsonapi/version").asString().equals("1.1"));
    }

    @Test
    void ds35LegalNamesAreThoseOfTheSpecification() {
        Random random = new Random(35);
        for (int i = 0; i < 20_000; i++) {
            String name = randomName(random);
            if (MemberName.isLegal(name)) {
                assertThat(name)
                        .matches("[a-zA-Z0-9\\x{80}-\\x{10FFFF}]"
                                + "([a-zA-Z0-9\\x{80}-\\x{10FFFF}_ -]*[a-zA-Z0-9\\x{80}-\\x{10FFFF}])?");
            }
        }
        assertThat(names()).isNotEmpty().allMatch(MemberName::isLegal);
    }

    @Test
    void ds36NamesAreCaseSensitive() {
        assertThat(server.get("/api/customers?fields[customers]=NAME").status()).isEqualTo(400);
        assertThat(server.get("/api/Customers").status()).isEqualTo(404);
        assertThat(server.get("/api/customers?fields[customers]=name").status()).isEqualTo(200);
    }

    @Test
    void ds37ReservedCharactersAreInNoName() {
        String reserved = "+,.[]!\"#$%&'()*/:;<=>?@\\^`{|}~";

        assertThat(names()).allMatch(name -> name.chars().noneMatch(c -> reserved.indexOf(c) >= 0 || c < 0x20));
        assertThat(reserved.chars().mapToObj(c -> "a" + (char) c + "b")).noneMatch(MemberName::isLegal);
    }

    @Test
    void ds38NamesNeedNoEncodingInUrls() {
        assertThat(names()).contains("oddName").allMatch(name -> name.matches("[A-Za-z0-9_-]+"));
        assertThat(List.of("a b", "\u00fcber")).noneMatch(MemberName::isLegal);
    }

    @Test
    void ds39AtMembersAreIgnored() {
        Answer created = server.post("/api/employees", """
                {'@ctx':1,'data':{'@type':'x','type':'employees','attributes':{'@ctx':1,'name':'Ds39'},
                 'relationships':{'@rel':{}}}}""");

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        server.delete(created.header("Location"));
    }

    @Test
    void ds40MembersOfExtensionsHaveANamespace() {
        Answer answer = operations("{'op':'update','data':{'type':'employees','id':'1','attributes':{}}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().propertyNames())
                .filteredOn(name -> !name.equals("jsonapi") && !name.equals("links"))
                .containsExactly("atomic:results");
    }

    @Test
    void ds41LocalIdsAreThoseOfOneResource() {
        Answer answer = operations(
                "{'op':'add','data':{'type':'employees','lid':'a','attributes':{'name':'Ds41'}}}",
                "{'op':'update','data':{'type':'employees','lid':'a','attributes':{'name':'Ds41b'}}}",
                "{'op':'update','data':{'type':'employees','lid':'A','attributes':{'name':'Ds41c'}}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/atomic:operations/2/data/lid");
    }

    @Test
    void ds42TheDescriptionIsLinked() {
        for (String path : List.of("/api", "/api/orders", "/api/orders/1", "/api/orders/1/relationships/items")) {
            String description = server.get(path).text("/links/describedby");

            assertThat(server.get(description).text("/openapi")).startsWith("3.1");
        }
    }

    @Test
    void ds43ToManyThatNobodyAskedForHasLinksOnly() {
        for (JsonNode customer : server.get("/api/customers").at("/data")) {
            assertThat(customer.at("/relationships/orders").propertyNames()).containsExactly("links");
        }
    }

    private Answer operations(String... operations) {
        String body = "{'atomic:operations':[%s]}".formatted(String.join(",", operations));
        return server.send(server.request("GET", "/api/operations")
                .header("Content-Type", MediaTypes.WITH_OPERATIONS)
                .header("Accept", MediaTypes.WITH_OPERATIONS)
                .method("POST", HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /** Of documents of each kind; that with a profile has links that are objects. */
    private List<JsonNode> links() {
        Answer byCursors = server.send(server.request("GET", "/api/orders?include=customer&page[size]=2")
                .header("Accept", MediaTypes.JSON_API + ";profile=\"" + CursorProfile.URI + "\""));
        return Stream.concat(documents().stream(), Stream.of(byCursors.json()))
                .flatMap(document -> document.findValues("links").stream())
                .toList();
    }

    private List<JsonNode> documents() {
        return EVERY_KIND.stream().map(path -> server.get(path).json()).toList();
    }

    /** Whole ones, from several documents. */
    private List<JsonNode> resources() {
        List<JsonNode> resources = new ArrayList<>();
        for (JsonNode document : documents()) {
            JsonNode data = document.path("data");
            (data.isArray() ? data.valueStream() : Stream.of(data))
                    .filter(item -> item.has("links"))
                    .forEach(resources::add);
            document.path("included").forEach(resources::add);
        }
        return resources;
    }

    private Set<String> relationshipLinks() {
        Set<String> names = new TreeSet<>();
        resources().stream()
                .flatMap(resource -> resource.path("relationships").valueStream())
                .map(relationship -> relationship.path("links").propertyNames())
                .forEach(names::addAll);
        return names;
    }

    private ResourceGraph graph() {
        return server.context().getBean(ApiModel.class).graph();
    }

    /** Of all types and fields. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        graph().types().forEach(type -> {
            names.add(type.name());
            names.addAll(type.fieldNames());
        });
        return names;
    }

    private static boolean isReference(String link) {
        return URI.create(link).toString().equals(link);
    }

    private static String randomName(Random random) {
        StringBuilder name = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            boolean plain = random.nextInt(3) > 0;
            name.appendCodePoint(plain ? random.nextInt(0x80) : random.nextInt(0xD800));
        }
        return name.toString();
    }

    private static Attribute text(String name) {
        return Attribute.of(name, new AttributeType.Text(null));
    }

    private static Key key() {
        return Key.generated(new AttributeType.Text(null));
    }
}
