package dev.coppice.verify.admin;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the browser is told about an app, one line for each thing in it, so that people can read and compare it. */
final class Told {

    private static final List<String> LISTS = List.of("attributes", "tabs", "actions", "relationships");

    private Told() {}

    static String lines(JsonNode app) {
        List<String> lines = new ArrayList<>();
        ObjectNode head = (ObjectNode) app.deepCopy();
        head.remove("resources");
        lines.add("app " + head);
        app.get("resources").forEach(resource -> thing("", (ObjectNode) resource.deepCopy(), lines));
        return String.join("\n", lines) + "\n";
    }

    private static void thing(String indent, ObjectNode node, List<String> lines) {
        ObjectNode head = node.deepCopy();
        LISTS.forEach(head::remove);
        String name = head.remove("name").asString();
        lines.add("%s%s %s".formatted(indent, name, head));
        for (String list : LISTS) {
            if (!node.path(list).isEmpty()) {
                lines.add("%s  %s".formatted(indent, list));
                node.path(list).forEach(item -> thing(indent + "    ", (ObjectNode) item, lines));
            }
        }
    }
}
