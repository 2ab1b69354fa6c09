package dev.coppice.project.yaml;

import dev.coppice.project.ModelNames;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file in which the names of the owner's classes are kept, once a project has followed them. */
public final class ModelNamesJson {

    /** Where the file is. */
    public static final String PATH = ".coppice/model.json";

    private ModelNamesJson() {}

    /** The text of the file. */
    public static String print(ModelNames names) {
        List<Object> entities = new ArrayList<>();
        for (ModelNames.Names entity : names.entities()) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("class", entity.className());
            entity.table().findSchema().ifPresent(schema -> facts.put("schema", schema));
            facts.put("table", entity.table().name());
            facts.put("resource", entity.resource());
            facts.put("members", entity.members());
            entities.add(facts);
        }
        return JsonText.of(Map.of("entities", entities));
    }

    /**
     * The names that a file holds.
     *
     * @throws dev.coppice.schema.Problem if it is not such a file
     */
    public static ModelNames parse(String text) {
        YamlTree in = YamlTree.in(PATH);
        List<ModelNames.Names> entities = new ArrayList<>();
        for (Object item : in.asList(YamlTree.map(PATH, text).get("entities"), "entities")) {
            Map<?, ?> facts = in.asMap(item, "entities");
            Object schema = facts.get("schema");
            TableName table = new TableName(
                    schema == null ? null : in.asText(schema, "schema"), in.asText(facts.get("table"), "table"));
            SortedMap<String, String> members = new TreeMap<>();
            in.asMap(facts.get("members"), "members")
                    .forEach((key, name) -> members.put(in.asText(key, "members"), in.asText(name, "members")));
            entities.add(new ModelNames.Names(
                    in.asText(facts.get("class"), "class"),
                    table,
                    in.asText(facts.get("resource"), "resource"),
                    members));
        }
        return new ModelNames(entities);
    }
}
