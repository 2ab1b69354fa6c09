package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.starter.web.Description.Exchange;
import dev.coppice.starter.web.DocumentRules.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds all answers against JSON:API and OpenAPI does notice when they depart. */
class ConformityTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LIST = "/api/countries";

    private final Description description =
            new Description(Server.on(Engine.H2).get("/api/openapi.json").json());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                            | the root is an array
            {}                                                            | nothing in it
            {'data':null,'errors':[{'status':'404'}]}                     | data beside errors
            {'meta':{},'included':[]}                                     | included without data
            {'data':null,'extra':1}                                       | unknown member
            {'data':{'type':'a'}}                                         | no id
            {'data':{'type':'a','id':1}}                                  | the id is a number
            {'data':{'type':'a','id':'1','extra':{}}}                     | unknown member of a resource
            {'data':{'type':'a','id':'1','attributes':[]}}                | attributes that are no object
            {'data':{'type':'a','id':'1','attributes':{'id':1}}}          | an attribute called id
            {'data':{'type':'a','id':'1','attributes':{'_x':1}}}          | a name that begins with an underscore
            {'data':{'type':'a','id':'1','attributes':{'x.y':1}}}         | a reserved character in a name
            {'data':{'type':'a','id':'1','relationships':{'r':{}}}}       | an empty relationship
            {'data':{'type':'a','id':'1','relationships':{'r':{'data':{'type':'b'}}}}} | linkage without id
            {'data':{'type':'a','id':'1','attributes':{'x':1},'relationships':{'x':{'data':null}}}} | one name twice
            {'data':{'type':'a','id':'1','links':{'self':{'rel':'up'}}}}  | a link object without href
            {'data':{'type':'a','id':'1','links':{'self':'/a b'}}}        | a link that is no URI
            {'data':[],'included':[{'type':'b','id':'1','attributes':{}}]} | included, and nothing leads to it
            {'data':[{'type':'a','id':'1','links':{}},{'type':'a','id':'1','links':{}}]} | the same twice
            {'data':null,'jsonapi':'1.1'}                                 | jsonapi that is no object
            {'data':null,'meta':5}                                        | meta that is no object
            {'errors':{}}                                                 | errors that are no array
            {'errors':[{}]}                                               | an empty error
            {'errors':[{'status':404}]}                                   | a status that is a number
            {'errors':[{'status':'404','source':{'pointer':'data'}}]}     | a pointer that is none
            """)
    void departuresFromJsonApiAreNoticed(String document, String departure) {
        assertThat(DocumentRules.departures(json(document), Fields.ALL))
                .as(departure)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'data':null}
            {'meta':{},'@context':'x'}
            {'data':[],'links':{'self':{'href':'/a','type':'application/vnd.api+json'},'next':null}}
            {'atomic:results':[{'data':{'type':'a','id':'1'}},{}],'jsonapi':{'version':'1.1','ext':['https://jsonapi.org/ext/atomic']}}
            {'data':{'type':'a','id':'1','relationships':{'r':{'data':[{'type':'b','id':'1'}]}}},'included':[{'type':'b','id':'1','attributes':{}}]}
            """)
    void documentsOfTheSpecificationAreTaken(String document) {
        assertThat(DocumentRules.departures(json(document), Fields.ALL)).isEmpty();
    }

    @Test
    void linkageMayBeMissingWhereFieldsAreSparse() {
        JsonNode document = json("{'data':[],'included':[{'type':'b','id':'1','attributes':{}}]}");

        assertThat(DocumentRules.departures(document, Fields.SPARSE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'data':[{'type':'countries','id':'NO','attributes':{'name':null}}]}
            {'data':[{'type':'countries','id':'NO','attributes':{'name':'Norway','colour':'red'}}]}
            {'data':[{'type':'orders','id':'1'}]}
            {'data':{'type':'countries','id':'NO'}}
            """)
    void departuresFromTheDescriptionAreNoticed(String document) {
        Exchange listed = new Exchange("GET", LIST, 200, MediaTypes.JSON_API);

        assertThat(description.departures(listed, json(document))).isNotEmpty();
    }

    @Test
    void answersThatAreNotDescribedAreNoticed() {
        JsonNode list = json("{'data':[]}");
        List<Exchange> undescribed = List.of(
                new Exchange("GET", LIST, 204, ""),
                new Exchange("GET", LIST, 200, "text/plain"),
                new Exchange("PUT", LIST, 200, MediaTypes.JSON_API),
                new Exchange("GET", "/api/nothing", 200, MediaTypes.JSON_API));

        assertThat(undescribed)
                .allSatisfy(exchange ->
                        assertThat(description.departures(exchange, list)).isNotEmpty());
        assertThat(description.departures(new Exchange("GET", LIST, 200, MediaTypes.JSON_API), list))
                .isEmpty();
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
