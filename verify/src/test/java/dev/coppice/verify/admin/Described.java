package dev.coppice.verify.admin;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** An app as its browser is told: resources, fields, tabs. */
record Described(JsonNode app) {

    List<Resource> resources() {
        return all(app.path("resources")).map(Resource::new).toList();
    }

    Resource resource(String name) {
        return resources().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** One kind of rows. */
    record Resource(JsonNode node) {

        String name() {
            return node.path("name").asString();
        }

        String label() {
            return node.path("label").asString();
        }

        String singular() {
            return node.path("singular").asString();
        }

        String title() {
            return node.path("title").asString();
        }

        /** What a row is called in links, lookups and headings. */
        String titleOf(JsonNode row) {
            JsonNode named = row.path("attributes").path(title());
            return named.isNull() || named.isMissingNode()
                    ? "#" + row.path("id").asString()
                    : named.asString();
        }

        boolean may(String operation) {
            return node.path(operation).asBoolean();
        }

        int perPage() {
            return node.path("perPage").asInt();
        }

        /** The parts of the key, if the client gives it. */
        List<String> givenKey() {
            boolean isGiven =
                    List.of("client", "composed").contains(node.at("/key/given").asString());
            return isGiven ? keyParts() : List.of();
        }

        List<String> keyParts() {
            return all(node.at("/key/attributes")).map(JsonNode::asString).toList();
        }

        List<Field> fields() {
            return all(node.path("attributes")).map(Field::new).toList();
        }

        /** Those that a form can change. */
        List<Field> editable() {
            return fields().stream()
                    .filter(field -> field.said("readOnly").equals("never") && !field.isHidden("edit"))
                    .toList();
        }

        /** Those that a new row is asked for. */
        List<Field> asked() {
            return fields().stream()
                    .filter(field -> !field.said("readOnly").equals("always") && !field.isHidden("create"))
                    .toList();
        }

        List<Tab> tabs() {
            return all(node.path("tabs"))
                    .map(Tab::new)
                    .filter(tab -> !tab.node().path("hidden").asBoolean())
                    .toList();
        }
    }

    /** An attribute or a to-one relationship. */
    record Field(JsonNode node) {

        String name() {
            return said("name");
        }

        String label() {
            return said("label");
        }

        /** Of an attribute; {@code toOne} of a relationship. */
        String type() {
            return isToOne() ? "toOne" : said("type");
        }

        boolean isToOne() {
            return said("kind").equals("toOne");
        }

        boolean is(String property) {
            return node.path(property).asBoolean();
        }

        boolean isHidden(String where) {
            return all(node.path("hidden")).anyMatch(each -> each.asString().equals(where));
        }

        int maxLength() {
            return node.path("maxLength").asInt(Integer.MAX_VALUE);
        }

        boolean isNumber() {
            return List.of("integer", "decimal", "number").contains(type());
        }

        boolean isDate() {
            return List.of("date", "dateTime", "offsetDateTime").contains(type());
        }

        /** Of a type that only the database understands. */
        boolean isCarried() {
            return List.of("other", "offsetTime", "list", "json").contains(type());
        }

        /** A text without a form of its own. */
        boolean isPlainText() {
            return type().equals("text") && List.of("", "textarea").contains(said("format"));
        }

        String said(String property) {
            return node.path(property).asString("");
        }
    }

    /** The rows of a to-many relationship. */
    record Tab(JsonNode node) {

        String name() {
            return node.path("name").asString();
        }

        String label() {
            return node.path("label").asString();
        }

        String target() {
            return node.path("target").asString();
        }

        /** The way back; empty if there is none. */
        String inverse() {
            return node.path("inverse").asString("");
        }

        /** Whether the rows in it show the one that they hang on, on their own pages. */
        boolean isLedBackBy(Resource target) {
            return target.fields().stream()
                    .anyMatch(field -> field.name().equals(inverse()) && !field.isHidden("show"));
        }

        List<Field> fields() {
            return all(node.path("attributes")).map(Field::new).toList();
        }
    }

    private static Stream<JsonNode> all(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
