package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.CountPolicy;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Problems;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads query strings. Strict: what is unknown, given twice, badly typed or beyond a limit is refused, and a request learns
 * of everything that is wrong with its parameters at once.
 *
 * <p>Safe for use by many threads.
 */
public final class QueryParser {

    /** The parameter that says how a collection is counted. */
    static final String COUNT = "Count";

    /** The parameter that asks for the version of each listed resource, also where it takes columns that are not shown. */
    static final String VERSIONS = "Versions";

    /** The only value of {@link #VERSIONS}. */
    static final String ALL = "all";

    private final ResourceGraph graph;
    private final Limits limits;
    private final Set<String> customNames;

    public QueryParser(ResourceGraph graph, Limits limits) {
        this(graph, limits, Set.of());
    }

    /**
     * A parser that also takes parameters of these names as they are.
     *
     * @param customNames names with at least one character outside a to z, as JSON:API asks for
     */
    public QueryParser(ResourceGraph graph, Limits limits, Set<String> customNames) {
        this.graph = graph;
        this.limits = limits;
        this.customNames = Set.copyOf(customNames);
        for (String name : customNames) {
            if (!Parameter.isCustom(name)) {
                throw new IllegalArgumentException(
                        "Names of own parameters need a capital letter or another character outside a-z: " + name);
            }
        }
    }

    /**
     * What a query string asks for.
     *
     * @param type the type of the resources that the URL leads to
     * @param rawQuery as it stands in the URL, still encoded; null if the URL has none
     * @throws ProblemException with all problems of all parameters
     */
    public Query parse(ResourceType type, Endpoint endpoint, @Nullable String rawQuery) {
        return parse(type, endpoint, rawQuery, Paging.PLACES);
    }

    /**
     * As the other.
     *
     * @param paging what pages are where their parameters leave it open
     */
    public Query parse(ResourceType type, Endpoint endpoint, @Nullable String rawQuery, Paging paging) {
        Reading reading = new Reading(type, endpoint, paging);
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            if (!pair.isEmpty()) {
                reading.take(pair);
            }
        }
        return reading.finish();
    }

    /** The reading of one query string. */
    private final class Reading {

        private final Endpoint endpoint;
        private final Problems problems = new Problems();
        private final Set<String> seen = new HashSet<>();
        private final FilterReader filter;
        private final NameLists lists;
        private final PageReader page;
        private final Map<String, String> custom = new TreeMap<>();
        private List<SortKey> sort = List.of();
        private @Nullable List<Include> include;
        private @Nullable CountPolicy count;
        private final AggregationReader aggregation;
        private @Nullable Parameter sortParameter;
        private final Set<String> shaping = new TreeSet<>();
        private final Map<String, Set<String>> fields = new TreeMap<>();

        Reading(ResourceType type, Endpoint endpoint, Paging paging) {
            this.endpoint = endpoint;
            filter = new FilterReader(type, graph, limits.filter(), problems);
            lists = new NameLists(type, graph, limits, problems);
            aggregation = new AggregationReader(type, graph, limits.aggregates(), problems);
            page = new PageReader(limits.page(), paging, problems);
        }

        void take(String pair) {
            int equals = pair.indexOf('=');
            String rawName = equals < 0 ? pair : pair.substring(0, equals);
            Optional<String> name = FormEncoding.decode(rawName);
            Optional<String> value = FormEncoding.decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                refuse(ProblemCode.INVALID_PARAMETER, name.orElse(rawName), "The parameter is not encoded in UTF-8");
            } else if (!seen.add(name.get())) {
                String detail = "'%s' is given twice; give it once".formatted(name.get());
                refuse(ProblemCode.DUPLICATE_PARAMETER, name.get(), detail);
            } else {
                Parameter.find(name.get(), value.get())
                        .ifPresentOrElse(this::dispatch, () -> refuseIllNamed(name.get()));
            }
        }

        private void dispatch(Parameter parameter) {
            boolean shapesResources =
                    Set.of("page", "include", "fields", COUNT, VERSIONS).contains(parameter.base());
            if (shapesResources) {
                shaping.add(parameter.name());
            }
            if (parameter.isCustom()) {
                takeCustom(parameter);
                return;
            }
            switch (parameter.base()) {
                case "filter" -> ofMany(parameter, () -> filter.take(parameter));
                case "page" -> inCollection(parameter, () -> page.take(parameter));
                case "sort" ->
                    ofMany(
                            parameter,
                            () -> withoutSegments(parameter, () -> {
                                sortParameter = parameter;
                            }));
                case "include" ->
                    inDocument(
                            parameter,
                            () -> withoutSegments(parameter, () -> {
                                include = lists.include(parameter);
                            }));
                case "fields" -> atResource(parameter, () -> lists.fields(parameter, fields));
                default -> refuseUnknown(parameter.name());
            }
        }

        private void takeCustom(Parameter parameter) {
            if (parameter.name().equals(COUNT)) {
                inCollection(parameter, () -> takeCount(parameter));
            } else if (parameter.name().equals(VERSIONS)) {
                inCollection(parameter, () -> takeVersions(parameter));
            } else if (parameter.name().equals(AggregationReader.FUNCTIONS)) {
                inCollection(parameter, () -> aggregation.takeFunctions(parameter));
            } else if (parameter.name().equals(AggregationReader.GROUPS)) {
                inCollection(parameter, () -> aggregation.takeGroups(parameter));
            } else if (customNames.contains(parameter.name())) {
                custom.put(parameter.name(), parameter.value());
            } else {
                refuseUnknown(parameter.name());
            }
        }

        private void takeCount(Parameter parameter) {
            CountPolicy.find(parameter.value()).ifPresentOrElse(policy -> count = policy, () -> {
                String detail = "'%s' does not fit: expected one of %s"
                        .formatted(parameter.value(), String.join(", ", CountPolicy.words()));
                problems.add(Problem.of(ProblemCode.INVALID_PARAMETER_VALUE, detail)
                        .atParameter(COUNT)
                        .with("offset", 0));
            });
        }

        private void takeVersions(Parameter parameter) {
            if (parameter.value().equals(ALL)) {
                custom.put(VERSIONS, ALL);
            } else {
                String detail = "'%s' does not fit: expected %s".formatted(parameter.value(), ALL);
                problems.add(Problem.of(ProblemCode.INVALID_PARAMETER_VALUE, detail)
                        .atParameter(VERSIONS)
                        .with("offset", 0));
            }
        }

        private void ofMany(Parameter parameter, Runnable reading) {
            if (endpoint == Endpoint.EXPORT) {
                reading.run();
            } else {
                inCollection(parameter, reading);
            }
        }

        private void inCollection(Parameter parameter, Runnable reading) {
            if (endpoint == Endpoint.COLLECTION) {
                reading.run();
            } else if (endpoint == Endpoint.EXPORT) {
                refuseInExport(parameter);
            } else {
                String detail =
                        "'%s' applies to collections only; this URL does not lead to one".formatted(parameter.base());
                refuse(ProblemCode.INVALID_PARAMETER, parameter.name(), detail);
            }
        }

        private void inDocument(Parameter parameter, Runnable reading) {
            if (endpoint == Endpoint.EXPORT) {
                refuseInExport(parameter);
            } else {
                atResource(parameter, reading);
            }
        }

        private void refuseInExport(Parameter parameter) {
            String detail =
                    "'%s' does not apply to an export, which has all resources of one type".formatted(parameter.base());
            refuse(ProblemCode.INVALID_PARAMETER, parameter.name(), detail);
        }

        private void atResource(Parameter parameter, Runnable reading) {
            if (endpoint == Endpoint.NOTHING) {
                String detail = "'%s' does not apply here; there is no resource to show".formatted(parameter.base());
                refuse(ProblemCode.INVALID_PARAMETER, parameter.name(), detail);
            } else {
                reading.run();
            }
        }

        private void withoutSegments(Parameter parameter, Runnable reading) {
            if (parameter.segments().isEmpty()) {
                reading.run();
            } else {
                refuseUnknown(parameter.name());
            }
        }

        Query finish() {
            Filter condition = filter.finish();
            Page chosen = page.finish();
            if (sortParameter != null && !aggregation.isAsked()) {
                sort = lists.sort(sortParameter);
            }
            Aggregation figures = aggregation.finish(sortParameter);
            if (aggregation.isAsked()) {
                shaping.forEach(this::refuseBesideFigures);
            }
            problems.throwIfAny();
            boolean hasPages = endpoint == Endpoint.COLLECTION && figures == null;
            return new Query(condition, sort, hasPages ? chosen : null, include, fields, count, figures, custom);
        }

        private void refuseBesideFigures(String name) {
            String detail = "'%s' is about resources, which '%s' puts figures in place of"
                    .formatted(name, AggregationReader.FUNCTIONS);
            refuse(ProblemCode.INVALID_PARAMETER, name, detail);
        }

        private void refuseUnknown(String name) {
            List<String> known = new ArrayList<>(List.of(
                    "filter[…]",
                    "sort",
                    "page[…]",
                    "include",
                    "fields[…]",
                    COUNT,
                    VERSIONS,
                    AggregationReader.FUNCTIONS,
                    AggregationReader.GROUPS));
            known.addAll(customNames.stream().sorted().toList());
            String detail = "There is no parameter '%s'; there is %s".formatted(name, String.join(", ", known));
            refuse(ProblemCode.UNKNOWN_PARAMETER, name, detail);
        }

        private void refuseIllNamed(String name) {
            String detail = "'%s' is not a legal parameter name; brackets hold a name or a dotted path".formatted(name);
            refuse(ProblemCode.INVALID_PARAMETER, name, detail);
        }

        private void refuse(ProblemCode code, String name, String detail) {
            problems.add(Problem.of(code, detail).atParameter(name));
        }
    }
}
