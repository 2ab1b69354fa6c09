package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Conformance.class)
class FilteringConformanceTests {

    private final Server server = Server.on(Engine.H2);

    @Test
    void qp1FilteringUsesItsFamilyOnly() {
        assertThat(server.get("/api/countries?filter[name]=Norway").ids()).containsExactly("NO");
        assertThat(server.get("/api/countries?filter=name==Norway").ids()).containsExactly("NO");
        assertThat(server.get("/api/countries?name=Norway").status()).isEqualTo(400);
        assertThat(parameters()).allMatch(name -> isOfTheSpecification(name) || isCustom(name));
    }

    @Test
    void qp2ParametersOfOurOwnHaveLegalCustomNames() {
        assertThat(parameters())
                .filteredOn(name -> !isOfTheSpecification(name))
                .allMatch(name -> name.matches("[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?") && isCustom(name));
    }

    @Test
    void qp3ParametersOfOurOwnHaveACapitalLetter() {
        assertThat(parameters())
                .filteredOn(name -> !isOfTheSpecification(name))
                .allMatch(name -> name.matches(".*[A-Z].*"));
    }

    @Test
    void qp4UnknownAndIllNamedParametersAre400() {
        for (String parameter :
                List.of("foo", "Foo", "filter[_]", "filter[", "page[zzz]", "sort[name]", "include[a]")) {
            Answer answer = server.get("/api/orders?" + parameter + "=1");

            assertThat(answer.status()).as(parameter).isEqualTo(400);
            assertThat(answer.text("/errors/0/source/parameter")).isEqualTo(parameter);
        }
    }

    @Test
    void qp5MembersOfFamiliesAreNamesOrDottedPathsInBrackets() {
        assertThat(server.get("/api/orders?filter[customer.country.name]=Norway&filter[id]=1,2,3,4")
                        .ids())
                .containsExactly("1", "2", "3");
        assertThat(server.get("/api/orders?filter[amountTotal][gt]=6&filter[amountTotal][le]=7&filter[id]=1,2,3,4")
                        .ids())
                .containsExactly("2");
        for (String name :
                List.of("filter[a", "filter]a[", "filter[a]b", "filter[[a]]", "filter[.a]", "filter[a..b]")) {
            assertThat(server.get("/api/orders?" + name + "=1").status())
                    .as(name)
                    .isEqualTo(400);
        }
    }

    @Test
    void qp7NamesAndValuesAreFormUrlencoded() {
        assertThat(server.get("/api/products?filter[name]=100%25+juice").ids()).containsExactly("3");
        assertThat(server.get("/api/products?%66ilter[name]=100%25%20juice").ids())
                .containsExactly("3");
        assertThat(server.get("/api/orders?filter%5Bstatus%5D=in+transit").ids())
                .containsExactly("2");
        assertThat(server.get("/api/orders/1/relationships/items?%69nclude=items.product")
                        .texts("/included", "/type"))
                .contains("items", "products");
    }

    @Test
    void qp8NamesAreEncodedInLinks() {
        Answer answer = server.get("/api/products?filter[name]=100%25+juice&page[size]=1&fields[products]=name");

        for (String name : List.of("self", "first", "last")) {
            String link = answer.text("/links/" + name);

            assertThat(link).contains("filter%5Bname%5D=", "page%5Bsize%5D=1").doesNotContain("[", "]", " ");
            assertThat(URI.create(link).getQuery()).isNotEmpty();
        }
    }

    @Test
    void qp9BracketsMayBeSentAsTheyAre() throws IOException {
        assertThat(raw("/api/countries?filter[name]=Norway&fields[countries]=name"))
                .startsWith("HTTP/1.1 200")
                .contains("\"id\":\"NO\"");
    }

    @Test
    void qp10BracketsMeanTheSameEncodedOrNot() throws IOException {
        String plain = raw("/api/countries?filter[name]=Norway&page[size]=1");
        String encoded = raw("/api/countries?filter%5Bname%5D=Norway&page%5Bsize%5D=1");

        assertThat(body(plain)).isNotEmpty().isEqualTo(body(encoded));
    }

    @Test
    void qp11OneParameterTwiceIs400() {
        Answer answer = server.get("/api/orders?page[size]=1&page[size]=2");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/source/parameter")).isEqualTo("page[size]");
        assertThat(answer.text("/errors/0/code")).isEqualTo("duplicate-parameter");
    }

    @Test
    void qp12ErrorsOfFiltersTellParameterAndOffset() {
        Answer expression = server.get("/api/products?filter=price=gt=5;colour==red");
        Answer list = server.get("/api/products?filter[price]=1,x,2");

        assertThat(expression.text("/errors/0/source/parameter")).isEqualTo("filter");
        assertThat(expression.at("/errors/0/meta/offset").asInt()).isEqualTo(11);
        assertThat(list.text("/errors/0/source/parameter")).isEqualTo("filter[price]");
        assertThat(list.at("/errors/0/meta/offset").asInt()).isEqualTo(2);
    }

    /** The base names of all parameters that the description tells of. */
    private Set<String> parameters() {
        Set<String> names = new TreeSet<>();
        JsonNode description = server.get("/api/openapi.json").json();
        for (JsonNode parameter : description.findValues("in")) {
            assertThat(parameter.asString()).isIn("query", "path", "header");
        }
        description.at("/components/parameters").forEach(parameter -> addName(parameter, names));
        for (JsonNode path : description.at("/paths")) {
            path.path("get").path("parameters").forEach(parameter -> addName(parameter, names));
            path.path("post").path("parameters").forEach(parameter -> addName(parameter, names));
        }
        return names;
    }

    private static void addName(JsonNode parameter, Set<String> names) {
        if (parameter.path("in").asString("").equals("query")) {
            names.add(parameter.path("name").asString().replaceFirst("\\[.*", ""));
        }
    }

    private static boolean isOfTheSpecification(String name) {
        return Set.of("filter", "sort", "page", "include", "fields").contains(name);
    }

    private static boolean isCustom(String name) {
        return name.chars().anyMatch(c -> c < 'a' || c > 'z');
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }

    private String raw(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5_000);
            String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
