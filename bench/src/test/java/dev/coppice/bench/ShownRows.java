package dev.coppice.bench;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of an answer whatever its format, to see that two servers did the same work.
 *
 * @param values of each row by type and id, then by attribute
 */
record ShownRows(Map<String, Map<String, String>> values) {

    private static final JsonMapper JSON = new JsonMapper();

    static ShownRows of(String answer) {
        JsonNode root = JSON.readTree(answer);
        ShownRows rows = new ShownRows(new TreeMap<>());
        if (root.has("data")) {
            rows.addJsonApi(root.get("data"));
            rows.addJsonApi(root.path("included"));
        } else {
            rows.addHal(root.has("_embedded") ? root.get("_embedded").iterator().next() : root);
        }
        return rows;
    }

    private void addJsonApi(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::addJsonApi);
        } else if (node.isObject()) {
            String name = node.get("type").stringValue() + " " + node.get("id").stringValue();
            values.put(name, attributes(node.get("attributes")));
        }
    }

    /** A row is known by the end of its link; rows in a row come along. */
    private void addHal(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::addHal);
        } else {
            String self = node.at("/_links/self/href").stringValue().replaceFirst("\\{.*", "");
            String name = self.replaceFirst(".*/(\\w+)/(\\d+)$", "$1 $2");
            values.put(name, attributes(node));
            node.values().stream().filter(JsonNode::isArray).forEach(this::addHal);
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
