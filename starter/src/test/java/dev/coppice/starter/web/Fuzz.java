package dev.coppice.starter.web;

import java.net.http.HttpRequest;
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

    private static final Pattern IDENTIFIER =
            Pattern.compile("#/components/schemas/([A-Za-z]+)\\.(identifier|linkage)\\b");

    /** What rows hold that an error has no reason to tell of. */
    private static final List<String> OF_ROWS = List.of(
            "anna@example.org", "dora@example.org", "call first", "100% juice", "under_score", "Norway", "ripe");

    private final Server server;
    private final List<FuzzCaller> callers;
    private final Random random;
    private final FuzzValues values;
    private final JsonNode description;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, List<String>> ids = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private String shown = "";
    private String aimed = "";

    /** The one whose linkage is asked for, with which the paths of what comes along begin. */
    private String relationship = "";

    private int requests;

    private record Operation(String method, String path, JsonNode described) {}

    /** What a run came to. */
    record Result(int requests, Map<Integer, Integer> statuses, List<String> findings) {}

    /** @param callers who sends the requests, in turn */
    Fuzz(Server server, List<FuzzCaller> callers, long seed) {
        this.server = server;
        this.callers = List.copyOf(callers);
        random = new Random(seed);
        values = new FuzzValues(random);
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
        Operation operation = mostlyKeeping();
        shown = shownType(operation);
        relationship =
                operation.path().contains("/relationships/") ? operation.path().replaceFirst(".*/", "") : "";
        aimed = id(operation.path().replaceFirst("^/api/([^/]+).*", "$1"));
        String body = operation.described().has("requestBody") ? body(operation) : "";
        boolean goesOn = operation.method().equals("GET") && !pages.isEmpty() && random.nextInt(8) == 0;
        String path = goesOn ? one(pages) : path(operation) + query(operation);
        String address = goesOn ? path.replaceFirst("\\?.*", "") : operation.path();
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
            caller.departures(operation.method(), address, sent, answer)
                    .forEach(departure -> findings.add(sent + "\n  " + departure));
            harvest(answer);
            forget(operation, answer);
        } catch (AssertionError departure) {
            findings.add(sent + "\n  " + departure.getMessage());
        }
    }

    /** Where rows go as often as they come, there are soon none to ask for. */
    private Operation mostlyKeeping() {
        Operation operation = one(operations);
        boolean takesAway =
                operation.method().equals("DELETE") && operation.path().endsWith("{id}");
        return takesAway && random.nextInt(4) > 0 ? one(operations) : operation;
    }

    /** Those that are gone are asked for no longer. */
    private void forget(Operation operation, Answer answer) {
        boolean isGone = answer.status() == 404
                || (operation.method().equals("DELETE") && operation.path().endsWith("{id}") && answer.status() < 300);
        List<String> known = ids.get(operation.path().replaceFirst("^/api/([^/]+).*", "$1"));
        if (isGone && callers.size() == 1 && known != null && known.size() > 1) {
            known.remove(aimed);
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
        List<String> steps = List.of(operation.path().split("/", -1));
        String type = steps.get(2);
        String last = steps.getLast();
        boolean isRelated = steps.size() == 5 && relationships(type).contains(last);
        return isRelated ? target(type, last) : type;
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
        boolean shows = answer.status() == 200 || answer.status() == 201;
        if (shows && answer.header("Content-Type").startsWith(MediaTypes.JSON_API)) {
            for (String link : List.of("/links/next", "/links/prev")) {
                String page = answer.at(link).asString("");
                if (!page.isEmpty() && pages.size() < 200) {
                    pages.add(page);
                }
            }
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
        return operation.path().replace("{id}", FuzzValues.encoded(aimed));
    }

    private String id(String type) {
        List<String> known = ids.getOrDefault(type, List.of("1", "NO", "1:1"));
        return random.nextInt(12) == 0 ? values.text() : one(known);
    }

    private String query(Operation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.described().path("parameters").forEach(parameter -> parameters.add(followed(parameter)));
        parameters.removeIf(parameter -> !parameter.path("in").asString().equals("query"));
        StringBuilder query = new StringBuilder();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            boolean unknown = random.nextInt(40) == 0;
            if (unknown || !parameters.isEmpty()) {
                String parameter = unknown ? unknownParameter() : parameter(one(parameters));
                query.append(query.isEmpty() ? "?" : "&").append(parameter);
            }
        }
        return query.toString();
    }

    private String unknownParameter() {
        String name =
                one(List.of("foo", "Foo", "filter", "filter[id][gt]", "page[size]", "sort", "filter[", "include"));
        return FuzzValues.encoded(name) + "=" + FuzzValues.encoded(values.text());
    }

    private String parameter(JsonNode parameter) {
        String name = parameter.path("name").asString();
        return switch (name) {
            case "filter" -> random.nextInt(3) == 0 ? "filter=" + FuzzValues.encoded(expression()) : bracketFilter();
            case "fields" -> {
                String type = random.nextInt(8) > 0 ? shown : type();
                yield FuzzValues.encoded("fields[" + type + "]") + "="
                        + FuzzValues.encoded(field(type) + "," + field(type));
            }
            case "sort" -> "sort=" + FuzzValues.encoded((random.nextBoolean() ? "-" : "") + place().path());
            case "include" -> "include=" + FuzzValues.encoded(includePath());
            case "Count" -> "Count=" + one(List.of("none", "exact", "capped", "estimated", "x"));
            case "Versions" -> "Versions=" + one(List.of("all", "all", "x"));
            case "Aggregate" -> "Aggregate=" + FuzzValues.encoded(figure() + "," + figure());
            case "GroupBy" ->
                "Aggregate=count()," + FuzzValues.encoded(figure()) + "&GroupBy=" + FuzzValues.encoded(place().path());
            default ->
                FuzzValues.encoded(name) + "="
                        + FuzzValues.encoded(
                                random.nextInt(8) == 0 ? values.text() : Integer.toString(random.nextInt(30)));
        };
    }

    private String figure() {
        List<String> known = new ArrayList<>(description
                .at("/components/schemas/" + shown + ".attributes/properties")
                .propertyNames());
        String field = known.isEmpty() || random.nextInt(10) == 0 ? place().path() : one(known);
        return one(List.of("count", "sum", "avg", "min", "max")) + "(" + field + ")";
    }

    private String bracketFilter() {
        Place place = place();
        String operator = one(List.of(
                "", "", "", "[eq]", "[ne]", "[lt]", "[le]", "[gt]", "[ge]", "[in]", "[notin]", "[like]", "[ilike]",
                "[null]", "[null]", "[x]"));
        String value = operator.equals("[null]") ? one(List.of("true", "false", "x")) : values.text(place.schema());
        boolean several = operator.contains("in") && random.nextBoolean();
        String list = several ? "," + values.text(place.schema()) : "";
        return FuzzValues.encoded("filter[" + place.path() + "]" + operator) + "=" + FuzzValues.encoded(value + list);
    }

    private String expression() {
        String comparison = comparison();
        return switch (random.nextInt(6)) {
            case 0 -> "(" + comparison + ")";
            case 1 -> comparison + ";" + comparison();
            case 2 -> comparison + "," + comparison();
            case 3 -> comparison + ")";
            default -> comparison;
        };
    }

    private String comparison() {
        Place place = place();
        String value = '"' + values.text(place.schema()).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return place.path()
                + one(List.of("==", "!=", "=gt=", "=le=", "<", "=in=", "=null=", "=like=", "=x="))
                + (random.nextInt(4) > 0
                        ? value
                        : one(List.of("1", "'x y'", "(1,2)", "true", "A*", "2026-01-01", "(", "'", "\"\\\"\"")));
    }

    /** @param schema of the attribute that the path leads to; empty where it is none */
    private record Place(String path, JsonNode schema) {}

    /** Mostly an attribute of the type that is shown, or of one that it leads to. */
    private Place place() {
        if (random.nextInt(40) == 0) {
            return new Place(one(List.of("zzz", "id.id", "name.", ".name", "a.b.c")), JSON.createObjectNode());
        }
        String type = shown;
        StringBuilder path = new StringBuilder();
        while (random.nextInt(4) == 0 && !relationships(type).isEmpty() && path.length() < 60) {
            String relationship = one(relationships(type));
            path.append(relationship).append('.');
            type = target(type, relationship);
        }
        String field = field(type);
        return new Place(path + field, attribute(type, field));
    }

    private JsonNode attribute(String type, String name) {
        return followed(description.at("/components/schemas/" + type + ".attributes/properties/" + name));
    }

    private String includePath() {
        String type = shown;
        List<String> steps = new ArrayList<>();
        if (!relationship.isEmpty() && random.nextInt(20) > 0) {
            steps.add(relationship);
            type = relationships(type).contains(relationship) ? target(type, relationship) : type;
        }
        while (steps.isEmpty() || random.nextInt(3) == 0) {
            List<String> known = relationships(type);
            steps.add(known.isEmpty() || random.nextInt(30) == 0 ? field(type) : one(known));
            type = known.contains(steps.getLast()) ? target(type, steps.getLast()) : type;
        }
        return String.join(".", steps) + (random.nextInt(4) == 0 ? "," + field(shown) : "");
    }

    private List<String> relationships(String type) {
        return new ArrayList<>(description
                .at("/components/schemas/" + type + ".resource/properties/relationships/properties")
                .propertyNames());
    }

    /** The one type whose identifiers a relationship's schema names. */
    private String target(String type, String relationship) {
        Matcher identifier = IDENTIFIER.matcher(description
                .at("/components/schemas/" + type + ".resource/properties/relationships/properties/" + relationship)
                .toString());
        return identifier.find() ? identifier.group(1) : type;
    }

    private String type() {
        return one(operations).path().replaceFirst("^/api/([^/]+).*", "$1");
    }

    private String field(String type) {
        List<String> names = new ArrayList<>(List.of("id"));
        names.addAll(description
                .at("/components/schemas/" + type + ".attributes/properties")
                .propertyNames());
        names.addAll(relationships(type));
        return one(names);
    }

    private String body(Operation operation) {
        JsonNode content = operation.described().at("/requestBody/content");
        JsonNode schema = content.isEmpty()
                ? JSON.createObjectNode()
                : content.iterator().next().path("schema");
        JsonNode value = value(schema, 0);
        String text = FuzzValues.inJson(JSON.writeValueAsString(value));
        return switch (random.nextInt(60)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> text.replaceFirst("\"", "");
            case 2 -> "[" + text + "]";
            default -> text;
        };
    }

    /** A value as a schema wants it, mostly. */
    private JsonNode value(JsonNode unfollowed, int depth) {
        JsonNode schema = followed(unfollowed);
        if (depth > 12 || random.nextInt(200) == 0) {
            return values.anything();
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
        boolean isPlain = !type.equals("object") && !type.equals("array");
        if (isPlain && random.nextInt(12) == 0) {
            return values.anything();
        }
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" ->
                random.nextInt(4) == 0 ? values.number() : JSON.getNodeFactory().numberNode(random.nextInt(100));
            case "number" ->
                random.nextInt(4) == 0
                        ? values.number()
                        : JSON.getNodeFactory().numberNode(random.nextInt(10_000) / 100.0);
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
            String name = property.getKey();
            boolean identifies =
                    List.of("type", "id", "data", "op", "atomic:operations").contains(name);
            if (random.nextInt(identifies ? 100 : 12) > 0) {
                String type = schema.at("/properties/type/const").asString("");
                object.set(
                        name,
                        name.equals("id")
                                ? JSON.getNodeFactory()
                                        .stringNode(depth < 3 && random.nextInt(20) > 0 ? aimed : id(type))
                                : value(property.getValue(), depth + 1));
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
            case "date", "time", "date-time" -> values.text(schema);
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "decimal" -> values.text(schema);
            default ->
                schema.has("pattern")
                        ? values.text(schema)
                        : random.nextInt(3) == 0 ? values.text() : "t" + random.nextInt(1_000);
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

    private JsonNode followed(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : followed(description.at(reference.substring(1)));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Lines of a summary. */
    static List<String> words(Result result) {
        return Arrays.asList(
                "%d requests, answered %s".formatted(result.requests(), result.statuses()),
                "%d findings".formatted(result.findings().size()));
    }
}
