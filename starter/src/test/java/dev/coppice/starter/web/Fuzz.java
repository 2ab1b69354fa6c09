package dev.coppice.starter.web;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends requests that are made up from a server's own description, right ones and wrong ones, over all its routes. No answer
 * may be a failure of the server, depart from JSON:API or the description, or tell of the inside or of rows that were not asked
 * for. One seed makes one sequence of choices.
 */
final class Fuzz {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ENOUGH_FINDINGS = 20;

    /** Nothing that is made up here looks like it. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bselect\\b.+\\bfrom\\b|insert into|delete from|\\bjava\\.|jakarta\\.|org\\.h2|hibernate|exception|jdbc|sqlstate|dev\\.coppice",
            Pattern.CASE_INSENSITIVE);

    /** What rows hold that an error has no reason to tell of. */
    private static final List<String> OF_ROWS = List.of(
            "anna@example.org", "dora@example.org", "call first", "100% juice", "under_score", "Norway", "ripe");

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "x",
            "'",
            "\"",
            "''",
            "--",
            ";",
            "%",
            "_",
            "\\",
            "*",
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "NaN",
            "9".repeat(40),
            "2026-02-30",
            "2026-01-05",
            "\u0000",
            "\ud83d\ude00",
            "\u202e",
            "~n",
            "1:1",
            ":",
            "../..",
            "<b>",
            "a.b",
            "x".repeat(3_000));

    private final Server server;
    private final List<FuzzCaller> callers;
    private final Random random;
    private final JsonNode description;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, List<String>> ids = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private String shown = "";
    private int requests;

    private record Operation(String method, String path, JsonNode described) {}

    /** What a run came to. */
    record Result(int requests, Map<Integer, Integer> statuses, List<String> findings) {}

    /** @param callers who sends the requests, in turn */
    Fuzz(Server server, List<FuzzCaller> callers, long seed) {
        this.server = server;
        this.callers = List.copyOf(callers);
        random = new Random(seed);
        description = asked(ApiHandler.DESCRIPTION).json();
        description.at("/paths").properties().forEach(path -> {
            for (String method : List.of("get", "post", "patch", "delete")) {
                if (path.getValue().has(method)) {
                    operations.add(new Operation(
                            method.toUpperCase(Locale.ROOT),
                            path.getKey(),
                            path.getValue().path(method)));
                }
            }
        });
        operations.stream()
                .filter(operation ->
                        operation.method().equals("GET") && !operation.path().contains("{"))
                .forEach(collection -> harvest(asked(collection.path())));
    }

    /** The answer to who may see all that there is. */
    private Answer asked(String path) {
        return server.send(server.request("GET", path).header("Caller", String.valueOf(FuzzCaller.ADMIN.header())));
    }

    boolean isEnough() {
        return findings.size() >= ENOUGH_FINDINGS;
    }

    Result result() {
        return new Result(requests, new TreeMap<>(statuses), List.copyOf(findings));
    }

    /** One request. */
    void step() {
        Operation operation = one(operations);
        shown = shownType(operation);
        String body = operation.described().has("requestBody") ? body(operation) : "";
        String path = path(operation) + query(operation);
        HttpRequest.Builder request;
        try {
            request = server.request("GET", path)
                    .method(
                            operation.method(),
                            body.isEmpty()
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body));
        } catch (IllegalArgumentException noAddress) {
            return;
        }
        headers(operation, request);
        FuzzCaller caller = callers.get(requests % callers.size());
        if (caller.header() != null) {
            request.header("Caller", caller.header());
        }
        requests++;
        String sent = operation.method() + " " + path + " " + body;
        try {
            Answer answer = server.send(request);
            statuses.merge(answer.status(), 1, Integer::sum);
            look(answer, sent);
            caller.departures(operation.method(), operation.path(), sent, answer)
                    .forEach(departure -> findings.add(sent + "\n  " + departure));
            harvest(answer);
        } catch (AssertionError departure) {
            findings.add(sent + "\n  " + departure.getMessage());
        }
    }

    /** The type of the resources that an answer shows, as far as parameters depend on it. */
    private String shownType(Operation operation) {
        for (JsonNode parameter : operation.described().path("parameters")) {
            String schema = parameter.at("/schema/$ref").asString("");
            if (schema.endsWith(".filter")) {
                return schema.replaceFirst(".*/(.+)\\.filter", "$1");
            }
        }
        return operation.path().replaceFirst("^/api/([^/]+).*", "$1");
    }

    private void look(Answer answer, String sent) {
        if (answer.status() >= 500) {
            findings.add(sent + "\n  was answered " + answer.status());
        }
        if (answer.status() >= 400) {
            Matcher inside = INSIDE.matcher(answer.body());
            if (inside.find() && !sent.contains(inside.group())) {
                findings.add(sent + "\n  tells of the inside: " + answer.body());
            }
            OF_ROWS.stream()
                    .filter(value -> answer.body().contains(value) && !sent.contains(value))
                    .forEach(value -> findings.add(sent + "\n  tells of other rows: " + answer.body()));
        }
    }

    private void harvest(Answer answer) {
        if (answer.status() == 200 && answer.header("Content-Type").startsWith(MediaTypes.JSON_API)) {
            JsonNode data = answer.at("/data");
            for (JsonNode item : data.isArray() ? data : JSON.createArrayNode().add(data)) {
                if (item.path("id").isString()) {
                    List<String> known = ids.computeIfAbsent(item.path("type").asString(), type -> new ArrayList<>());
                    if (known.size() < 50) {
                        known.add(item.path("id").asString());
                    }
                }
            }
        }
    }

    private String path(Operation operation) {
        String type = operation.path().replaceFirst("^/api/([^/]+).*", "$1");
        return operation.path().replace("{id}", encoded(id(type)));
    }

    private String id(String type) {
        List<String> known = ids.getOrDefault(type, List.of("1", "NO", "1:1"));
        return random.nextInt(8) == 0 ? text() : one(known);
    }

    private String query(Operation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.described().path("parameters").forEach(parameter -> parameters.add(followed(parameter)));
        StringBuilder query = new StringBuilder();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String parameter = parameters.isEmpty() || random.nextInt(10) == 0
                    ? encoded(one(List.of(
                                    "foo",
                                    "Foo",
                                    "filter",
                                    "filter[id][gt]",
                                    "page[size]",
                                    "sort",
                                    "filter[",
                                    "include")))
                            + "=" + encoded(text())
                    : parameter(one(parameters));
            query.append(query.isEmpty() ? "?" : "&").append(parameter);
        }
        return query.toString();
    }

    private String parameter(JsonNode parameter) {
        String name = parameter.path("name").asString();
        return switch (name) {
            case "filter" -> random.nextInt(3) == 0 ? "filter=" + encoded(expression()) : bracketFilter();
            case "fields" -> encoded("fields[" + type() + "]") + "=" + encoded(field() + "," + field());
            case "sort" -> "sort=" + encoded((random.nextBoolean() ? "-" : "") + fieldPath());
            case "include" -> "include=" + encoded(fieldPath());
            default ->
                encoded(name) + "=" + encoded(random.nextInt(3) == 0 ? text() : Integer.toString(random.nextInt(30)));
        };
    }

    private String bracketFilter() {
        String operator = one(List.of(
                "", "", "[eq]", "[ne]", "[lt]", "[ge]", "[in]", "[notin]", "[like]", "[ilike]", "[null]", "[x]"));
        return encoded("filter[" + fieldPath() + "]" + operator) + "=" + encoded(text());
    }

    private String expression() {
        String comparison = fieldPath()
                + one(List.of("==", "!=", "=gt=", "<", "=in=", "=null=", "=like=", "=x="))
                + one(List.of("1", "'x y'", "(1,2)", "true", "A*", "2026-01-01", "(", "'", "\"\\\"\""));
        return switch (random.nextInt(6)) {
            case 0 -> "(" + comparison + ")";
            case 1 -> comparison + ";" + fieldPath() + "==1";
            case 2 -> comparison + "," + comparison;
            case 3 -> comparison + ")";
            default -> comparison;
        };
    }

    private String fieldPath() {
        String field = field();
        return random.nextInt(4) == 0 ? field + "." + one(List.of("id", "name", field())) : field;
    }

    private String type() {
        return random.nextInt(8) > 0 ? shown : one(operations).path().replaceFirst("^/api/([^/]+).*", "$1");
    }

    private String field() {
        List<String> names = new ArrayList<>(random.nextInt(8) == 0 ? List.of("id", "zzz") : List.of("id"));
        String schemas = "/components/schemas/" + type();
        names.addAll(description.at(schemas + ".attributes/properties").propertyNames());
        names.addAll(description
                .at(schemas + ".resource/properties/relationships/properties")
                .propertyNames());
        return one(names);
    }

    private String body(Operation operation) {
        JsonNode content = operation.described().at("/requestBody/content");
        JsonNode schema = content.isEmpty()
                ? JSON.createObjectNode()
                : content.iterator().next().path("schema");
        JsonNode value = value(schema, 0);
        String text = JSON.writeValueAsString(value);
        return switch (random.nextInt(20)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> text.replaceFirst("\"", "");
            case 2 -> "[" + text + "]";
            default -> text;
        };
    }

    /** A value as a schema wants it, mostly. */
    private JsonNode value(JsonNode unfollowed, int depth) {
        JsonNode schema = followed(unfollowed);
        if (depth > 12 || random.nextInt(50) == 0) {
            return oddValue();
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return value(
                        schema.path(choice)
                                .get(random.nextInt(schema.path(choice).size())),
                        depth + 1);
            }
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return ofType(schema, typeName(schema), depth);
    }

    private JsonNode ofType(JsonNode schema, String type, int depth) {
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" ->
                JSON.getNodeFactory().numberNode(random.nextInt(5) == 0 ? random.nextLong() : random.nextInt(100));
            case "number" -> JSON.getNodeFactory().numberNode(random.nextInt(10_000) / 100.0);
            case "boolean" -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.getNodeFactory().stringNode(string(schema));
        };
    }

    private String typeName(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(random.nextInt(type.size())).asString() : type.asString("string");
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.createObjectNode();
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(12) > 0) {
                boolean isId = property.getKey().equals("id");
                String type = schema.at("/properties/type/const").asString("");
                object.set(
                        property.getKey(),
                        isId ? JSON.getNodeFactory().stringNode(id(type)) : value(property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.createArrayNode();
        int size = random.nextInt(3);
        for (int i = 0; i < size; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private String string(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2026-03-%02d".formatted(1 + random.nextInt(31));
            case "time" -> "12:30:%02d".formatted(random.nextInt(61));
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "decimal" -> Integer.toString(random.nextInt(1_000));
            default -> random.nextInt(3) == 0 ? text() : "t" + random.nextInt(1_000);
        };
    }

    private JsonNode oddValue() {
        return switch (random.nextInt(5)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.createArrayNode().add(1);
            case 2 -> JSON.createObjectNode().put("x", 1);
            case 3 -> JSON.getNodeFactory().numberNode(random.nextDouble() * 1e300);
            default -> JSON.getNodeFactory().stringNode(text());
        };
    }

    private void headers(Operation operation, HttpRequest.Builder request) {
        boolean operations = operation.path().endsWith("/operations");
        String usual = operations ? MediaTypes.WITH_OPERATIONS : MediaTypes.JSON_API;
        request.header("Content-Type", random.nextInt(30) == 0 ? "application/json" : usual);
        request.header(
                "Accept", random.nextInt(30) == 0 ? one(List.of("text/html", "*/*;q=0", "x", "a/b;c=\"")) : usual);
        if (random.nextInt(10) == 0) {
            request.header(
                    one(List.of("If-Match", "If-None-Match")),
                    one(List.of("*", "\"x\"", "x", "W/\"x\"", "\"a\", \"b\"")));
        }
    }

    private String text() {
        return switch (random.nextInt(4)) {
            case 0 -> one(ODD_TEXTS);
            case 1, 2 -> one(List.of("1", "2", "5.10", "true", "2026-01-05", "open", "P1", "A*", "1,2"));
            default ->
                random.ints(random.nextInt(6), 0x20, 0x250)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        };
    }

    private JsonNode followed(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : followed(description.at(reference.substring(1)));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Lines of a summary. */
    static List<String> words(Result result) {
        return Arrays.asList(
                "%d requests, answered %s".formatted(result.requests(), result.statuses()),
                "%d findings".formatted(result.findings().size()));
    }
}
