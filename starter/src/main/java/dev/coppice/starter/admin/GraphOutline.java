package dev.coppice.starter.admin;

import dev.coppice.admin.ApiOutline;
import dev.coppice.admin.ApiOutline.Field;
import dev.coppice.admin.ApiOutline.Kind;
import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.Key;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of a graph a description can be wrong about. */
final class GraphOutline {

    private GraphOutline() {}

    static ApiOutline of(ResourceGraph graph) {
        LinkedHashMap<String, Map<String, Field>> resources = new LinkedHashMap<>();
        graph.types().forEach(type -> resources.put(type.name(), fields(type)));
        return new ApiOutline(resources);
    }

    private static Map<String, Field> fields(ResourceType type) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Key key = type.key();
        fields.put(
                "id",
                value(
                        key.isComposite()
                                ? new AttributeType.Text(null)
                                : key.parts().getFirst().type()));
        for (Attribute attribute : type.attributes()) {
            fields.put(attribute.name(), value(attribute.type()));
        }
        for (Relationship relationship : type.relationships()) {
            fields.put(
                    relationship.name(),
                    relationship.isToMany()
                            ? new Field.ToMany(relationship.target())
                            : new Field.ToOne(relationship.target()));
        }
        return fields;
    }

    private static Field value(AttributeType type) {
        return new Field.Value(kind(type), type instanceof AttributeType.Choice(List<String> values) ? values : null);
    }

    private static Kind kind(AttributeType type) {
        return switch (type) {
            case AttributeType.Text text -> Kind.TEXT;
            case AttributeType.Char one -> Kind.TEXT;
            case AttributeType.Choice choice -> Kind.TEXT;
            case AttributeType.Uuid uuid -> Kind.TEXT;
            case AttributeType.Int number -> Kind.NUMBER;
            case AttributeType.Decimal number -> Kind.NUMBER;
            case AttributeType.Floating number -> Kind.NUMBER;
            case AttributeType.Bool bool -> Kind.BOOLEAN;
            case AttributeType.Date date -> Kind.MOMENT;
            case AttributeType.Time time -> Kind.MOMENT;
            case AttributeType.OffsetTimeOfDay time -> Kind.MOMENT;
            case AttributeType.Timestamp time -> Kind.MOMENT;
            case AttributeType.OffsetTimestamp time -> Kind.MOMENT;
            case AttributeType.Json json -> Kind.JSON;
            case AttributeType.Binary binary -> Kind.OTHER;
            case AttributeType.Carried carried -> Kind.TEXT;
            case AttributeType.ListOf list -> Kind.OTHER;
        };
    }
}
