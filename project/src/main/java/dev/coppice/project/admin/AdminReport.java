package dev.coppice.project.admin;

import dev.coppice.admin.ApiOutline.Kind;
import dev.coppice.admin.Finding;
import dev.coppice.admin.Place;
import dev.coppice.project.yaml.YamlTree;
import dev.coppice.schema.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a project's own code says of its admin descriptions, and what its API is called. */
public record AdminReport(List<Checked> files, ApiNames names) {

    /**
     * What was found in one description.
     *
     * @param file its name in the folder {@code admin}
     */
    public record Checked(String file, List<Finding> findings) {
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    public AdminReport {
        files = List.copyOf(files);
    }

    /**
     * Reads what the code wrote.
     *
     * @throws Problem if it says that there is no API, and why
     */
    public static AdminReport parse(String json) {
        Map<?, ?> tree = YamlTree.map("admin-check.json", json);
        if (tree.get("trouble") instanceof String trouble) {
            throw new Problem(trouble, String.valueOf(tree.get("remedy")));
        }
        return new AdminReport(
                maps(tree.get("files")).map(AdminReport::checked).toList(),
                new ApiNames(
                        maps(tree.get("resources")).map(AdminReport::resource).toList()));
    }

    private static Checked checked(Map<?, ?> file) {
        return new Checked(
                text(file, "file"),
                maps(file.get("problems")).map(AdminReport::finding).toList());
    }

    private static Finding finding(Map<?, ?> problem) {
        Place place = new Place(number(problem, "line"), number(problem, "column"));
        return new Finding(place, text(problem, "message"), text(problem, "remedy"));
    }

    private static ApiNames.Resource resource(Map<?, ?> resource) {
        return new ApiNames.Resource(
                text(resource, "name"),
                text(resource, "class"),
                text(resource, "table"),
                maps(resource.get("fields")).map(AdminReport::field).toList());
    }

    private static ApiNames.Field field(Map<?, ?> field) {
        String name = text(field, "name");
        List<String> columns =
                list(field.get("columns")).stream().map(String::valueOf).toList();
        return switch (text(field, "kind")) {
            case "toOne" -> new ApiNames.Field.ToOne(name, text(field, "target"), columns);
            case "toMany" -> new ApiNames.Field.ToMany(name, text(field, "target"), nullable(field.get("inverse")));
            default ->
                new ApiNames.Field.Value(
                        name,
                        text(field, "member"),
                        columns.isEmpty() ? name : columns.getFirst(),
                        Kind.valueOf(text(field, "holds")),
                        field.get("values") instanceof List<?> values
                                ? values.stream().map(String::valueOf).toList()
                                : null);
        };
    }

    private static Stream<Map<?, ?>> maps(@Nullable Object value) {
        return list(value).stream().map(item -> (Map<?, ?>) item);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static @Nullable String nullable(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static int number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.intValue() : 0;
    }
}
