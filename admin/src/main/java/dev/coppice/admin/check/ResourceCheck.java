package dev.coppice.admin.check;

import dev.coppice.admin.AdminAction;
import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminResource;
import dev.coppice.admin.AdminTab;
import dev.coppice.admin.ApiOutline;
import dev.coppice.admin.ApiOutline.Field;
import dev.coppice.admin.Finding;
import dev.coppice.admin.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what is said about one resource. */
final class ResourceCheck {

    private static final Pattern PATH = Pattern.compile("([A-Za-z0-9._~-]+|\\{id})(/([A-Za-z0-9._~-]+|\\{id}))*");

    private final ApiOutline api;
    private final AdminResource resource;
    private final QueryCheck queries;
    private final List<Finding> findings;
    private final Map<String, Field> fields;

    ResourceCheck(ApiOutline api, AdminResource resource, QueryCheck queries, List<Finding> findings) {
        this.api = api;
        this.resource = resource;
        this.queries = queries;
        this.findings = findings;
        this.fields = api.fields(resource.name());
    }

    /** What of it the API has. */
    AdminResource result() {
        List<AdminAttribute> attributes = resource.attributes();
        List<AdminTab> tabs = resource.tabs();
        AdminResource.Listing listing = resource.listing();
        return new AdminResource(
                resource.name(),
                resource.looks(),
                title(),
                attributes == null ? null : ModelCheck.attributes(api, resource.name(), attributes, findings),
                tabs == null ? null : tabs(tabs),
                new AdminResource.Listing(sort(listing.sort()), listing.perPage(), listing.count()),
                resource.allowed(),
                resource.actions().stream().filter(this::canBeCalled).toList(),
                new HistoryCheck(api, resource.name(), queries, findings).result(resource.history()),
                resource.place());
    }

    private @Nullable String title() {
        String title = resource.title();
        if (title == null || fields.get(title) instanceof Field.Value) {
            return title;
        }
        List<String> values = fields.entrySet().stream()
                .filter(field -> field.getValue() instanceof Field.Value)
                .map(Map.Entry::getKey)
                .toList();
        tell(
                "'%s' has no attribute '%s' to name a row".formatted(resource.name(), title),
                Suggestion.among(title, values));
        return null;
    }

    private @Nullable String sort(@Nullable String sort) {
        if (sort == null) {
            return null;
        }
        Optional<String> unknown = Stream.of(sort.split(",", -1))
                .map(key -> key.strip().replaceFirst("^-", ""))
                .filter(key -> !(api.find(resource.name(), key).orElse(null) instanceof Field.Value))
                .findFirst();
        unknown.ifPresent(key -> tell(
                "'%s' cannot be sorted by '%s'".formatted(resource.name(), key),
                Suggestion.among(key, fields.keySet())));
        return unknown.isPresent() ? null : sort.replaceAll("\\s", "");
    }

    private void tell(String message, String remedy) {
        findings.add(new Finding(resource.place(), message, remedy));
    }

    private List<AdminTab> tabs(List<AdminTab> tabs) {
        Set<String> seen = new HashSet<>();
        return tabs.stream().flatMap(tab -> tab(tab, seen).stream()).toList();
    }

    private Optional<AdminTab> tab(AdminTab tab, Set<String> seen) {
        if (!(fields.get(tab.name()) instanceof Field.ToMany(String target))) {
            List<String> toMany = fields.entrySet().stream()
                    .filter(field -> field.getValue() instanceof Field.ToMany)
                    .map(Map.Entry::getKey)
                    .toList();
            String message = fields.containsKey(tab.name())
                    ? "'%s' does not lead to many rows, it is no tab".formatted(tab.name())
                    : "'%s' has no relationship '%s'".formatted(resource.name(), tab.name());
            findings.add(new Finding(tab.place(), message, Suggestion.among(tab.name(), toMany)));
            return Optional.empty();
        }
        if (!seen.add(tab.name())) {
            findings.add(
                    new Finding(tab.place(), "'%s' stands here twice".formatted(tab.name()), "Remove one of them"));
            return Optional.empty();
        }
        List<AdminAttribute> attributes = tab.attributes();
        return Optional.of(new AdminTab(
                tab.name(),
                tab.label(),
                attributes == null ? null : ModelCheck.attributes(api, target, attributes, findings),
                tab.hidden(),
                tab.place()));
    }

    private boolean canBeCalled(AdminAction action) {
        boolean fits = PATH.matcher(action.path()).matches()
                && !List.of(action.path().split("/", -1)).contains("..");
        if (!fits) {
            findings.add(new Finding(
                    action.place(),
                    "'%s' is not an address below the API".formatted(action.path()),
                    "Write it without a first slash, such as orders/{id}/ship"));
        }
        return fits;
    }
}
