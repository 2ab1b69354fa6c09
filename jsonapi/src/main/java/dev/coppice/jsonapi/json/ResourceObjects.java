package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Unreadable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** Writes resources as JSON objects, wherever they stand. */
final class ResourceObjects {

    private static final SerializedString LINKS = new SerializedString("links");
    private static final SerializedString META = new SerializedString("meta");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString ATTRIBUTES = new SerializedString("attributes");
    private static final SerializedString RELATIONSHIPS = new SerializedString("relationships");

    private final JsonGenerator out;
    private final CharBuffer text = new CharBuffer();
    private final Map<String, String> unreadable = new LinkedHashMap<>();

    ResourceObjects(JsonGenerator out) {
        this.out = out;
    }

    void write(ResourceLayout layout, ResourceRow row) {
        String id = row.id();
        out.writeStartObject();
        out.writeName(TYPE).writeString(layout.typeName());
        out.writeName(ID).writeString(id);
        writeAttributes(layout, row);
        writeRelationships(layout, row, id);
        text.clear();
        text.add("{\"self\":\"").add(layout.selfPrefix()).addId(id).add("\"}");
        out.writeName(LINKS).writeRawValue(text.chars(), 0, text.length());
        itemMeta(row.version(), row.cursor());
        out.writeEndObject();
    }

    void itemMeta(@Nullable String version, @Nullable String cursor) {
        if (version == null && cursor == null && unreadable.isEmpty()) {
            return;
        }
        out.writeName(META).writeStartObject();
        if (version != null) {
            out.writeStringProperty("version", version);
        }
        if (cursor != null) {
            out.writeName("page").writeStartObject();
            out.writeStringProperty("cursor", cursor);
            out.writeEndObject();
        }
        if (!unreadable.isEmpty()) {
            out.writeName("unreadable");
            PlainJson.write(out, unreadable);
            unreadable.clear();
        }
        out.writeEndObject();
    }

    private void writeAttributes(ResourceLayout layout, ResourceRow row) {
        int count = layout.attributes().size();
        if (count == 0) {
            return;
        }
        out.writeName(ATTRIBUTES).writeStartObject();
        for (int i = 0; i < count; i++) {
            out.writeName(layout.attributeName(i));
            Object value = row.attribute(i);
            if (value instanceof Unreadable odd) {
                writeStandIn(layout.attributes().get(i), odd);
            } else {
                layout.valueWriter(i).write(out, value);
            }
        }
        out.writeEndObject();
    }

    private void writeStandIn(Attribute attribute, Unreadable value) {
        PlainJson.write(out, ValueWriter.standIn(attribute.type(), value));
        unreadable.put(attribute.name(), value.text());
    }

    /** As one raw value, because nothing in it needs an escape: names, paths and ids are plain ASCII. */
    private void writeRelationships(ResourceLayout layout, ResourceRow row, String id) {
        int count = layout.relationships().size();
        if (count == 0) {
            return;
        }
        text.clear();
        for (int i = 0; i < count; i++) {
            ResourceLayout.RelationshipText prepared = layout.relationshipText(i);
            text.add(i == 0 ? "{" : ",").add(prepared.beforeSelfId()).addId(id);
            text.add(prepared.beforeRelatedId()).addId(id).add(prepared.afterLinks());
            addLinkage(prepared, row.linkage(i));
            text.add("}");
        }
        text.add("}");
        out.writeName(RELATIONSHIPS).writeRawValue(text.chars(), 0, text.length());
    }

    private void addLinkage(ResourceLayout.RelationshipText prepared, RowLinkage linkage) {
        switch (linkage) {
            case RowLinkage.NotLoaded none -> {}
            case RowLinkage.One(String target) when target == null -> text.add(",\"data\":null");
            case RowLinkage.One(String target) -> {
                text.add(",\"data\":");
                addIdentifier(prepared, target);
            }
            case RowLinkage.Many(List<String> targets) -> {
                text.add(",\"data\":[");
                String separator = "";
                for (String target : targets) {
                    text.add(separator);
                    addIdentifier(prepared, target);
                    separator = ",";
                }
                text.add("]");
            }
        }
    }

    private void addIdentifier(ResourceLayout.RelationshipText prepared, String id) {
        text.add(prepared.beforeTargetId()).addId(id).add("\"}");
    }
}
