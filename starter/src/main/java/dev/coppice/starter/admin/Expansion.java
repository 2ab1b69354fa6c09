package dev.coppice.starter.admin;

import dev.coppice.admin.AdminAction;
import dev.coppice.admin.AdminApp;
import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminChart;
import dev.coppice.admin.AdminFilter;
import dev.coppice.admin.AdminHistory;
import dev.coppice.admin.AdminResource;
import dev.coppice.admin.AdminTab;
import dev.coppice.admin.RowTitle;
import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.Key;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.ResourceType.Operation;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.StoredField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes what an owner says with what the model knows. What is said has been compared with the model before; what the
 * file leaves out is shown as the model suggests, and a resource that it leaves out is hidden, but links lead to it.
 */
final class Expansion {

    private final ApiModel model;
    private final ResourceGraph graph;
    private final AdminApps.Facts facts;
    private final Map<String, AdminResource> said = new LinkedHashMap<>();
    private final String api;

    private Expansion(ApiModel model, AdminApp app, AdminApps.Facts facts, String api) {
        this.model = model;
        this.facts = facts;
        this.graph = model.graph();
        this.api = api;
        Stream<AdminResource> resources = app.resources() == null
                ? graph.types().stream().map(type -> AdminResource.of(type.name()))
                : app.resources().stream().sorted(Comparator.comparingInt(Expansion::order));
        resources.forEach(resource -> said.put(resource.name(), resource));
    }

    /** Those of which no order is said stand together, where zero would be. */
    private static int order(AdminResource resource) {
        Integer order = resource.looks().order();
        return order == null ? 0 : order;
    }

    /**
     * The app as it is told to the browser, without what is the same for all apps.
     *
     * @param facts what the database tells of its columns
     * @param api the way from the app to the API
     */
    static Map<String, @Nullable Object> of(ApiModel model, AdminApp app, AdminApps.Facts facts, String api) {
        Expansion expansion = new Expansion(model, app, facts, api);
        List<Object> resources = new ArrayList<>();
        expansion
                .said
                .values()
                .forEach(resource -> resources.add(
                        expansion.resource(resource, resource.looks().hidden())));
        expansion.graph.types().stream()
                .filter(type -> !expansion.said.containsKey(type.name()))
                .forEach(type -> resources.add(expansion.resource(AdminResource.of(type.name()), true)));
        return Members.of(
                "locale", app.locale(),
                "theme",
                        Members.of(
                                "mode",
                                app.theme().mode(),
                                "primary",
                                app.theme().primary()),
                "home", app.home(),
                "charts", app.charts().stream().map(Expansion::chart).toList(),
                "resources", resources);
    }

    private Map<String, @Nullable Object> resource(AdminResource resource, boolean hidden) {
        ResourceType type = graph.type(resource.name());
        AdminResource.Looks looks = resource.looks();
        List<AdminAttribute> attributes = attributes(resource);
        boolean mayCreate = resource.allowed().create() && type.allows(Operation.CREATE);
        List<String> ungiven = mayCreate ? new Ungiven(model.stored(type), facts.needs()).names() : List.of();
        Map<String, @Nullable Object> members = Members.of(
                "name", resource.name(),
                "label", label(resource),
                "singular", looks.singular() == null ? singular(type) : looks.singular(),
                "icon", looks.icon(),
                "description", looks.description() == null ? type.description().orElse(null) : looks.description(),
                "help", looks.help(),
                "hidden", hidden,
                "title", title(resource),
                "sort", resource.listing().sort(),
                "perPage",
                        resource.listing().perPage() == null
                                ? 25
                                : resource.listing().perPage(),
                "count", resource.listing().count());
        members.putAll(Members.of(
                "create", mayCreate && ungiven.isEmpty(),
                "ungiven", ungiven,
                "edit", resource.allowed().edit() && type.allows(Operation.UPDATE),
                "delete", resource.allowed().delete() && type.allows(Operation.DELETE),
                "key", key(type),
                "attributes", fields(resource, attributes),
                "tabs", tabs(resource),
                "actions",
                        resource.actions().stream()
                                .filter(action -> isShown(type, action))
                                .map(this::action)
                                .toList(),
                "history", new HistoryExpansion(this).of(resource),
                "relationships",
                        type.relationships().stream()
                                .map(each -> relationship(type, each))
                                .toList()));
        return members;
    }

    private static String label(AdminResource resource) {
        String label = resource.looks().label();
        return label == null ? Labels.of(resource.name()) : label;
    }

    private String singular(ResourceType type) {
        return Labels.of(model.stored(type).entity().getSimpleName());
    }

    private String title(AdminResource resource) {
        if (resource.title() != null) {
            return resource.title();
        }
        ResourceType type = graph.type(resource.name());
        List<RowTitle.Text> texts = type.attributes().stream()
                .filter(attribute -> attribute.type() instanceof AttributeType.Text)
                .map(attribute -> new RowTitle.Text(attribute.name(), attribute.name()))
                .toList();
        return RowTitle.among(model.stored(type).entity().getSimpleName(), texts)
                .orElse("id");
    }

    /** What is shown of a resource. */
    List<AdminAttribute> attributes(AdminResource resource) {
        List<AdminAttribute> attributes = resource.attributes();
        if (attributes != null) {
            return attributes;
        }
        ResourceType type = graph.type(resource.name());
        Stream<String> id = type.key().isComposite() ? Stream.empty() : Stream.of("id");
        Stream<String> values = type.attributes().stream().map(Attribute::name);
        Stream<String> toOnes = type.relationships().stream()
                .filter(relationship -> !relationship.isToMany())
                .map(Relationship::name);
        return Stream.of(id, values, toOnes)
                .flatMap(names -> names)
                .map(AdminAttribute::of)
                .toList();
    }

    /** Attributes as the app is told. */
    List<Map<String, @Nullable Object>> fields(AdminResource resource, List<AdminAttribute> attributes) {
        FieldExpansion expansion = new FieldExpansion(model.stored(graph.type(resource.name())), facts.rules());
        boolean searchIsSaid =
                attributes.stream().anyMatch(attribute -> attribute.use().search() != null);
        String title = title(resource);
        return attributes.stream()
                .map(attribute -> expansion.of(
                        attribute, !searchIsSaid && attribute.name().equals(title)))
                .toList();
    }

    private List<Map<String, @Nullable Object>> tabs(AdminResource resource) {
        ResourceType type = graph.type(resource.name());
        List<AdminTab> tabs = resource.tabs();
        List<AdminTab> shown = tabs != null
                ? tabs
                : type.relationships().stream()
                        .filter(Relationship::isToMany)
                        .map(relationship -> AdminTab.of(relationship.name()))
                        .toList();
        return shown.stream()
                .map(tab -> tab(type, tab, tab.hidden() || isHistory(resource, tab)))
                .toList();
    }

    /** What is the history of a row has its own place. */
    private static boolean isHistory(AdminResource resource, AdminTab tab) {
        AdminHistory history = resource.history();
        return history != null && history.notes().equals(new AdminHistory.Notes.Related(tab.name()));
    }

    private Map<String, @Nullable Object> tab(ResourceType type, AdminTab tab, boolean hidden) {
        Relationship relationship = type.relationship(tab.name());
        AdminResource target = target(relationship);
        String inverse = inverse(type, relationship);
        List<AdminAttribute> all = tab.attributes() == null ? attributes(target) : tab.attributes();
        List<AdminAttribute> others = all.stream()
                .filter(attribute -> !attribute.name().equals(inverse))
                .toList();
        String usual = tab.name().equals(target.name()) ? label(target) : Labels.of(tab.name());
        return Members.of(
                "name",
                tab.name(),
                "label",
                tab.label() == null ? usual : tab.label(),
                "target",
                target.name(),
                "inverse",
                inverse,
                "hidden",
                hidden,
                "attributes",
                fields(target, others));
    }

    private AdminResource target(Relationship relationship) {
        return said(relationship.target());
    }

    ResourceType type(AdminResource resource) {
        return graph.type(resource.name());
    }

    /** What is said of a resource. */
    AdminResource said(String name) {
        AdminResource resource = said.get(name);
        return resource == null ? AdminResource.of(name) : resource;
    }

    /** Whoever may not change a row is not offered what changes it; whether it is permitted, the owner's endpoint says. */
    private static boolean isShown(ResourceType type, AdminAction action) {
        return !type.withholds(action.method().equals("DELETE") ? Operation.DELETE : Operation.UPDATE);
    }

    private Map<String, @Nullable Object> action(AdminAction action) {
        return Members.of(
                "name", action.name(),
                "label", action.label(),
                "method", action.method(),
                "path", api + "/" + action.path(),
                "confirm", action.confirm());
    }

    private Map<String, @Nullable Object> relationship(ResourceType type, Relationship relationship) {
        return Members.of(
                "name", relationship.name(),
                "target", relationship.target(),
                "kind", relationship.isToMany() ? "toMany" : "toOne",
                "inverse", inverse(type, relationship));
    }

    /** The relationship of the target that leads back. */
    @Nullable
    String inverse(ResourceType type, Relationship relationship) {
        ResourceType target = graph.target(relationship);
        if (model.stored(type).field(relationship) instanceof StoredField.ToMany toMany) {
            String back = toMany.inverse();
            return back != null && target.findRelationship(back).isPresent() ? back : null;
        }
        return target.relationships().stream()
                .filter(back -> back.target().equals(type.name()))
                .filter(back -> model.stored(target).field(back) instanceof StoredField.ToMany toMany
                        && relationship.name().equals(toMany.inverse()))
                .map(Relationship::name)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, @Nullable Object> key(ResourceType type) {
        Key key = type.key();
        String given = switch (key.origin()) {
            case GENERATED -> "generated";
            case ASSIGNED -> key.isComposite() ? "composed" : "client";
            case WHOLE_ROW -> "row";
        };
        return Members.of("attributes", key.parts().stream().map(Key.Part::name).toList(), "given", given);
    }

    private static Map<String, @Nullable Object> chart(AdminChart chart) {
        return Members.of(
                "title", chart.title(),
                "kind", chart.kind(),
                "resource", chart.resource(),
                "aggregate", chart.aggregate(),
                "groupBy", chart.groupBy(),
                "filter", expression(chart.filter()));
    }

    static @Nullable String expression(@Nullable AdminFilter filter) {
        return filter == null ? null : filter.expression();
    }
}
