package dev.coppice.starter.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who sends made-up requests, and which resources may come of them.
 *
 * @param header what says who it is; null for nobody in particular
 * @param read the types that are there for them
 * @param change those that they may change in any way
 */
record FuzzCaller(@Nullable String header, Set<String> read, Set<String> change) {

    private static final Set<String> TYPES = Set.of(
            "accounts",
            "barcodes",
            "countries",
            "customers",
            "employees",
            "items",
            "orders",
            "orderSummaries",
            "priceLogs",
            "products",
            "remarks",
            "typeSamples");

    /** Where there are no grants. */
    static final FuzzCaller ANYBODY = new FuzzCaller(null, TYPES, TYPES);

    static final FuzzCaller ADMIN = new FuzzCaller("ada admin", TYPES, TYPES);

    /** Where there are those of {@link #settings}. */
    static final List<FuzzCaller> GRANTED = List.of(
            ADMIN,
            new FuzzCaller(null, Set.of("countries"), Set.of()),
            new FuzzCaller("gus", Set.of("countries"), Set.of()),
            new FuzzCaller(
                    "carla clerk", Set.of("countries", "customers", "orders", "items"), Set.of("customers", "orders")),
            new FuzzCaller("pia packer", Set.of("countries", "items"), Set.of("items")),
            new FuzzCaller("anna auditor", TYPES, Set.of()));

    private static final Pattern OWN_ADDRESS = Pattern.compile("/api/[^/]+(/\\{[^/]+}(/relationships/[^/]+)?)?");

    static String[] settings() {
        return new String[] {
            "--shop.log-in=true",
            "--coppice.grants.anonymous.countries=read",
            "--coppice.grants.clerk.customers=read, create, update",
            "--coppice.grants.clerk.orders=all",
            "--coppice.grants.clerk.items=read",
            "--coppice.grants.packer.items=all",
            "--coppice.grants.auditor.*=read",
            "--coppice.grants.admin.*=all"
        };
    }

    /**
     * What an answer does or tells that is not granted.
     *
     * @param path as the description has it
     * @param sent what an answer may repeat
     */
    List<String> departures(String method, String path, String sent, Answer answer) {
        String type = path.replaceFirst("^/api/([^/]+).*", "$1");
        boolean isOfResources =
                TYPES.contains(type) && OWN_ADDRESS.matcher(path).matches();
        boolean succeeded = answer.status() < 400;
        Set<String> departures = new TreeSet<>();
        if (succeeded && isOfResources && !(method.equals("GET") ? read : change).contains(type)) {
            departures.add("was answered %d to %s".formatted(answer.status(), header));
        }
        if (answer.header("Content-Type").startsWith(MediaTypes.JSON_API)) {
            if (succeeded) {
                shown(answer.json(), departures);
            } else {
                named(answer.body(), sent, departures);
            }
        }
        return List.copyOf(departures);
    }

    /** Whatever has a type and an id, wherever it stands. */
    private void shown(JsonNode node, Set<String> departures) {
        boolean isResource = node.path("type").isString() && node.path("id").isString();
        String type = node.path("type").asString("");
        if (isResource && TYPES.contains(type) && !read.contains(type)) {
            departures.add("shows %s to %s".formatted(type, header));
        }
        node.forEach(part -> shown(part, departures));
    }

    private void named(String body, String sent, Set<String> departures) {
        TYPES.stream()
                .filter(type -> !read.contains(type) && !sent.contains(type))
                .filter(type ->
                        Pattern.compile("\\b" + type + "\\b").matcher(body).find())
                .forEach(type -> departures.add("names %s to %s: %s".formatted(type, header, body)));
    }
}
