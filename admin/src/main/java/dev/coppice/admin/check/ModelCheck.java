package dev.coppice.admin.check;

import dev.coppice.admin.AdminApp;
import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminChart;
import dev.coppice.admin.AdminFilter;
import dev.coppice.admin.AdminResource;
import dev.coppice.admin.ApiOutline;
import dev.coppice.admin.Finding;
import dev.coppice.admin.Place;
import dev.coppice.admin.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a description with what the API has, and leaves out what it does not have. */
public final class ModelCheck {

    private static final Pattern AGGREGATE = Pattern.compile("(count|sum|avg|min|max)\\(([A-Za-z0-9_.-]*)\\)");

    private final ApiOutline api;
    private final QueryCheck queries;
    private final List<Finding> findings = new ArrayList<>();

    private ModelCheck(ApiOutline api, QueryCheck queries) {
        this.api = api;
        this.queries = queries;
    }

    /**
     * What came of it.
     *
     * @param app names nothing that the API does not have
     */
    public record Result(AdminApp app, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Compares.
     *
     * @param queries what the API says to filters
     */
    public static Result check(AdminApp app, ApiOutline api, QueryCheck queries) {
        ModelCheck check = new ModelCheck(api, queries);
        List<AdminResource> resources = app.resources();
        List<AdminResource> known = resources == null
                ? null
                : resources.stream().filter(check::isKnown).map(check::resource).toList();
        List<AdminChart> charts =
                app.charts().stream().filter(check::canBeDrawn).toList();
        AdminApp checked = new AdminApp(app.title(), app.locale(), app.theme(), app.home(), known, charts);
        return new Result(checked, check.findings);
    }

    private boolean isKnown(AdminResource resource) {
        return isKnownResource(resource.name(), resource.place());
    }

    private boolean isKnownResource(String name, Place place) {
        if (api.resources().containsKey(name)) {
            return true;
        }
        findings.add(new Finding(
                place,
                "The API has no resource '%s'".formatted(name),
                Suggestion.among(name, api.resources().keySet())));
        return false;
    }

    private AdminResource resource(AdminResource resource) {
        return new ResourceCheck(api, resource, queries, findings).result();
    }

    private boolean canBeDrawn(AdminChart chart) {
        return isKnownResource(chart.resource(), chart.place())
                && canBeCounted(chart)
                && canBeGrouped(chart)
                && (chart.filter() == null || holds(chart.resource(), chart.filter(), queries, findings));
    }

    private boolean canBeCounted(AdminChart chart) {
        Matcher aggregate = AGGREGATE.matcher(chart.aggregate());
        if (!aggregate.matches()) {
            findings.add(new Finding(
                    chart.place(),
                    "'%s' is not an aggregate".formatted(chart.aggregate()),
                    "Write count(), or sum, avg, min or max of an attribute: sum(total)"));
            return false;
        }
        boolean ofRows =
                aggregate.group(1).equals("count") && aggregate.group(2).isEmpty();
        return ofRows || isValue(chart, aggregate.group(2));
    }

    private boolean canBeGrouped(AdminChart chart) {
        return isValue(chart, chart.groupBy());
    }

    private boolean isValue(AdminChart chart, String path) {
        Optional<ApiOutline.Field> field = api.find(chart.resource(), path);
        boolean fits = field.isPresent() && !(field.get() instanceof ApiOutline.Field.ToMany);
        if (!fits) {
            findings.add(new Finding(
                    chart.place(),
                    "'%s' has no attribute '%s'".formatted(chart.resource(), path),
                    Suggestion.among(path, api.fields(chart.resource()).keySet())));
        }
        return fits;
    }

    /** Whether the API takes a filter; if not, it is told why. */
    static boolean holds(String resource, AdminFilter filter, QueryCheck queries, List<Finding> findings) {
        Optional<String> complaint = queries.complaint(resource, filter.expression());
        complaint.ifPresent(words -> findings.add(new Finding(
                filter.place(),
                "The API does not take the filter '%s' of '%s': %s".formatted(filter.expression(), resource, words),
                "Write an expression of the API, such as state==paid")));
        return complaint.isEmpty();
    }

    /** What a row of attributes is a list of, without the ones that are there twice or not at all. */
    static List<AdminAttribute> attributes(
            ApiOutline api, String resource, List<AdminAttribute> attributes, List<Finding> findings) {
        AttributeCheck check = new AttributeCheck(api, resource, findings);
        return attributes.stream()
                .flatMap(attribute -> check.result(attribute).stream())
                .toList();
    }
}
