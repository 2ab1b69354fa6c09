package dev.coppice.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of an answer whatever its format and its order, to see that two servers did the same work. Without their keys,
 * which Spring Data REST does not tell of rows in rows.
 *
 * @param rows the values of each by attribute
 */
record ShownRows(List<Map<String, String>> rows) {

    private static final JsonMapper JSON = new JsonMapper();

    ShownRows {
        rows = rows.stream().sorted(Comparator.comparing(Map::toString)).toList();
    }

    static ShownRows of(String answer) {
        JsonNode root = JSON.readTree(answer);
        List<Map<String, String>> rows = new ArrayList<>();
        if (root.has("data")) {
            addJsonApi(root.get("data"), rows);
            addJsonApi(root.path("included"), rows);
        } else {
            addHal(root.has("_embedded") ? root.get("_embedded").iterator().next() : root, rows);
        }
        return new ShownRows(rows);
    }

    private static void addJsonApi(JsonNode node, List<Map<String, String>> rows) {
        if (node.isArray()) {
            node.forEach(item -> addJsonApi(item, rows));
        } else if (node.isObject()) {
            rows.add(attributes(node.get("attributes")));
        }
    }

    private static void addHal(JsonNode node, List<Map<String, String>> rows) {
        if (node.isArray()) {
            node.forEach(item -> addHal(item, rows));
        } else {
            rows.add(attributes(node));
            node.values().stream().filter(JsonNode::isArray).forEach(inside -> addHal(inside, rows));
        }
    }

    private static Map<String, String> attributes(JsonNode node) {
        Map<String, String> attributes = new TreeMap<>();
        node.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (value.isNumber()) {
                BigDecimal number = value.decimalValue().stripTrailingZeros();
                attributes.put(property.getKey(), number.toPlainString());
            } else if (value.isValueNode()) {
                attributes.put(property.getKey(), value.asString());
            }
        });
        return attributes;
    }
}
