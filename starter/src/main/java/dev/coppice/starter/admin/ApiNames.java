package dev.coppice.starter.admin;

import dev.coppice.admin.ApiOutline;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.StoredColumn;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What everything in an API is called: by the API, by the classes and by the database. */
final class ApiNames {

    private final ApiModel model;
    private final ApiOutline outline;

    private ApiNames(ApiModel model) {
        this.model = model;
        this.outline = GraphOutline.of(model.graph());
    }

    /** The resources with their fields, as JSON has them. */
    static List<Map<String, @Nullable Object>> of(ApiModel model) {
        ApiNames names = new ApiNames(model);
        return model.graph().types().stream().map(names::resource).toList();
    }

    private Map<String, @Nullable Object> resource(ResourceType type) {
        StoredType stored = model.stored(type);
        return Members.of(
                "name", type.name(),
                "class", stored.entity().getSimpleName(),
                "table", stored.table().bare(),
                "fields", fields(type, stored));
    }

    private List<Object> fields(ResourceType type, StoredType stored) {
        List<Object> fields = new ArrayList<>();
        if (!type.key().isComposite()) {
            StoredType.KeyPart key = stored.key().getFirst();
            fields.add(value(type, "id", key.path(), key.column()));
        }
        type.attributes().forEach(attribute -> {
            StoredField.Value value = stored.value(attribute);
            fields.add(value(type, attribute.name(), value.path(), value.column()));
        });
        type.relationships().forEach(relationship -> fields.add(relationship(stored, relationship)));
        return fields;
    }

    private Map<String, @Nullable Object> value(ResourceType type, String name, String member, StoredColumn column) {
        ApiOutline.Field.Value field = (ApiOutline.Field.Value) outline.field(type.name(), name);
        return Members.of(
                "name",
                name,
                "kind",
                "value",
                "member",
                member,
                "columns",
                List.of(plain(column)),
                "holds",
                field.kind().name(),
                "values",
                field.values());
    }

    private static Map<String, @Nullable Object> relationship(StoredType stored, Relationship relationship) {
        return switch (stored.field(relationship)) {
            case StoredField.ToOne toOne ->
                Members.of(
                        "name", relationship.name(),
                        "kind", "toOne",
                        "target", relationship.target(),
                        "columns", leading(toOne));
            case StoredField.ToMany toMany ->
                Members.of(
                        "name", relationship.name(),
                        "kind", "toMany",
                        "target", relationship.target(),
                        "inverse", toMany.inverse(),
                        "columns", List.of());
            case StoredField.Value value -> throw new IllegalArgumentException(value.path());
        };
    }

    /** What a row leads by; nothing where it is the other row that leads here. */
    private static List<String> leading(StoredField.ToOne toOne) {
        return toOne.linkage() == StoredField.ToOne.Linkage.INVERSE
                ? List.of()
                : toOne.on().stream().map(pair -> plain(pair.here())).toList();
    }

    private static String plain(StoredColumn column) {
        return plain(column.expression());
    }

    /** Without quotes, and without what a dot parts from it. */
    private static String plain(String name) {
        String bare = name.replaceAll("[\"`\\[\\]]", "");
        return bare.substring(bare.lastIndexOf('.') + 1);
    }
}
