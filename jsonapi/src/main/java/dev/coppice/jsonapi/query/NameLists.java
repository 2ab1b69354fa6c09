package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.AttributeType.Comparing;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.Problems;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters that list names: sort, include and fields. */
final class NameLists {

    private final ResourceType type;
    private final ResourceGraph graph;
    private final Limits limits;
    private final Problems problems;

    NameLists(ResourceType type, ResourceGraph graph, Limits limits, Problems problems) {
        this.type = type;
        this.graph = graph;
        this.limits = limits;
        this.problems = problems;
    }

    List<SortKey> sort(Parameter parameter) {
        Map<String, SortKey> keys = new LinkedHashMap<>();
        List<Item> items = parameter.value().isEmpty() ? List.of(new Item("", 0)) : Item.names(parameter.value());
        if (items.size() > limits.sortKeys()) {
            refuseLimit(
                    parameter,
                    "Resources are sorted by at most %d keys".formatted(limits.sortKeys()),
                    limits.sortKeys());
            return List.of();
        }
        for (Item item : items) {
            sortKey(parameter, item).ifPresent(key -> {
                if (keys.putIfAbsent(key.path().toString(), key) != null) {
                    refuse(
                            ProblemCode.INVALID_PARAMETER,
                            parameter,
                            item.offset(),
                            "'%s' is a sort key already".formatted(key.path()));
                }
            });
        }
        return List.copyOf(keys.values());
    }

    private Optional<SortKey> sortKey(Parameter parameter, Item item) {
        boolean descending = item.text().startsWith("-");
        String dotted = descending ? item.text().substring(1) : item.text();
        int start = item.offset() + (descending ? 1 : 0);
        SortKey.Direction direction = descending ? SortKey.Direction.DESCENDING : SortKey.Direction.ASCENDING;
        return switch (new Paths(graph).find(type, dotted)) {
            case Paths.Found.Nowhere(String explanation, int offset) -> {
                refuse(ProblemCode.UNKNOWN_FIELD, parameter, start + offset, explanation);
                yield Optional.empty();
            }
            case Paths.Found.Whole whole ->
                sortable(parameter, whole.asId(), start).map(path -> new SortKey(path, direction));
            case Paths.Found.Field(Path path) ->
                sortable(parameter, path, start).map(fit -> new SortKey(fit, direction));
        };
    }

    private Optional<Path> sortable(Parameter parameter, Path path, int offset) {
        if (path.crossesToMany()) {
            String detail = "'%s' leads to any number of resources, which gives no order".formatted(path);
            refuse(ProblemCode.INVALID_PARAMETER, parameter, offset, detail);
            return Optional.empty();
        }
        boolean unordered = path.field() instanceof Path.Field.Value(Attribute attribute)
                && attribute.type().comparing() == Comparing.PRESENCE;
        if (unordered) {
            refuse(ProblemCode.INVALID_PARAMETER, parameter, offset, "Values of '%s' have no order".formatted(path));
            return Optional.empty();
        }
        return Optional.of(path);
    }

    List<Include> include(Parameter parameter) {
        List<Item> items = Item.names(parameter.value());
        if (items.size() > limits.include().paths()) {
            int most = limits.include().paths();
            refuseLimit(parameter, "At most %d paths can be included".formatted(most), most);
            return List.of();
        }
        Branch root = new Branch();
        items.forEach(item -> grow(root, parameter, item));
        return root.includes();
    }

    /** The beginnings of a tree of includes. */
    private record Branch(Map<Relationship, Branch> branches) {

        Branch() {
            this(new LinkedHashMap<>());
        }

        Branch to(Relationship relationship) {
            return branches.computeIfAbsent(relationship, key -> new Branch());
        }

        List<Include> includes() {
            List<Include> includes = new ArrayList<>();
            branches.forEach((relationship, branch) -> includes.add(new Include(relationship, branch.includes())));
            return includes;
        }
    }

    private void grow(Branch root, Parameter parameter, Item item) {
        String[] names = item.text().split("\\.", -1);
        if (names.length > limits.include().depth()) {
            int most = limits.include().depth();
            refuseLimit(
                    parameter,
                    "'%s' is longer than the %d relationships that can be followed".formatted(item.text(), most),
                    most);
            return;
        }
        Branch branch = root;
        ResourceType at = type;
        int offset = item.offset();
        for (String name : names) {
            Optional<Relationship> step = at.findRelationship(name);
            if (step.isEmpty()) {
                refuse(ProblemCode.UNKNOWN_FIELD, parameter, offset, at.explainNoRelationship(name));
                return;
            }
            branch = branch.to(step.get());
            at = graph.target(step.get());
            offset += name.length() + 1;
        }
    }

    void fields(Parameter parameter, Map<String, Set<String>> fields) {
        if (parameter.segments().size() != 1) {
            String detail = "'%s' does not name a type; write fields[%s]".formatted(parameter.name(), type.name());
            problems.add(Problem.of(ProblemCode.INVALID_PARAMETER, detail).atParameter(parameter.name()));
            return;
        }
        String typeName = parameter.segments().getFirst();
        graph.find(typeName)
                .ifPresentOrElse(
                        known -> fields.put(typeName, fieldsOf(known, parameter)),
                        () -> problems.add(Problem.of(ProblemCode.UNKNOWN_TYPE, graph.explainNoType(typeName))
                                .atParameter(parameter.name())));
    }

    private Set<String> fieldsOf(ResourceType known, Parameter parameter) {
        Set<String> names = new LinkedHashSet<>();
        for (Item item : Item.names(parameter.value())) {
            if (known.hasField(item.text())) {
                names.add(item.text());
            } else {
                refuse(ProblemCode.UNKNOWN_FIELD, parameter, item.offset(), known.explainNoField(item.text()));
            }
        }
        return names;
    }

    private void refuse(ProblemCode code, Parameter parameter, int offset, String detail) {
        problems.add(Problem.of(code, detail).atParameter(parameter.name()).with("offset", offset));
    }

    private void refuseLimit(Parameter parameter, String detail, int limit) {
        problems.add(Problem.of(ProblemCode.LIMIT_EXCEEDED, detail)
                .atParameter(parameter.name())
                .with("limit", limit));
    }
}
