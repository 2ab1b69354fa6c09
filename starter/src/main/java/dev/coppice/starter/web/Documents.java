package dev.coppice.starter.web;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.json.DocumentWriter;
import dev.coppice.jsonapi.json.ResourceLayout;
import dev.coppice.jsonapi.query.Page;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.starter.plan.SummaryPlan.Figures;
import dev.coppice.starter.rows.ResourceResult;
import dev.coppice.starter.rows.StoredRow;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes documents of what was read. */
final class Documents {

    private final ResourceGraph graph;
    private final String basePath;
    private final Map<String, ResourceLayout> wholeLayouts = new ConcurrentHashMap<>();

    Documents(ResourceGraph graph, String basePath) {
        this.graph = graph;
        this.basePath = basePath;
    }

    /** How resources of a type are laid out. */
    ResourceLayout layout(ResourceType type, Query query) {
        return new Layouts(query).of(type);
    }

    /** A page of resources. */
    Consumer<OutputStream> page(Links links, Query query, ResourceResult result) {
        return written(writer(query), out -> {
            out.links(links.ofPage(query, result.extent()));
            out.meta(Map.of("page", result.extent().facts()));
            Layouts layouts = new Layouts(query);
            out.beginData();
            result.primary().forEach(row -> out.resource(layouts.of(row.type()), row));
            out.endData();
            included(out, query, layouts, result.included());
        });
    }

    /** One resource, or none where one could be. */
    Consumer<OutputStream> single(Links links, Query query, ResourceResult result) {
        return written(DocumentWriter::to, out -> {
            out.links(links.ofSingle(query));
            Layouts layouts = new Layouts(query);
            if (result.primary().isEmpty()) {
                out.noData();
            } else {
                StoredRow row = result.primary().getFirst();
                out.resource(layouts.of(row.type()), row);
            }
            included(out, query, layouts, result.included());
        });
    }

    /** A page of identifiers; what they identify comes along if the query includes it. */
    Consumer<OutputStream> linkagePage(Links links, Query query, ResourceResult result) {
        return written(writer(query), out -> {
            out.links(links.ofPage(query, result.extent()));
            out.meta(Map.of("page", result.extent().facts()));
            out.beginData();
            result.primary().forEach(row -> out.identifier(row.type().name(), row.id(), row.cursor()));
            out.endData();
            included(out, query, new Layouts(query), result.included());
        });
    }

    /** One identifier, or none. */
    Consumer<OutputStream> linkage(Links links, Query query, ResourceResult result) {
        return written(DocumentWriter::to, out -> {
            out.links(links.ofSingle(query));
            if (result.primary().isEmpty()) {
                out.noData();
            } else {
                StoredRow row = result.primary().getFirst();
                out.identifier(row.type().name(), row.id());
            }
            included(out, query, new Layouts(query), result.included());
        });
    }

    /** What operations came to. */
    byte[] results(String description, List<Optional<ResourceResult>> results) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
        try (DocumentWriter out = DocumentWriter.ofOperations(bytes)) {
            out.links(Map.of("describedby", description));
            Layouts layouts = new Layouts(Query.none());
            out.beginResults();
            for (Optional<ResourceResult> result : results) {
                result.map(found -> found.primary().getFirst())
                        .ifPresentOrElse(row -> out.result(layouts.of(row.type()), row), out::noResult);
            }
            out.endResults();
            out.end();
        }
        return bytes.toByteArray();
    }

    /** Figures in place of resources. */
    Consumer<OutputStream> figures(Links links, Query query, List<Figures> figures) {
        List<Map<String, ?>> aggregates = new ArrayList<>();
        for (Figures each : figures) {
            Map<String, Object> aggregate = new LinkedHashMap<>();
            aggregate.put("group", named(each.group()));
            aggregate.put("values", named(each.values()));
            aggregates.add(aggregate);
        }
        return written(DocumentWriter::to, out -> {
            out.links(links.ofSingle(query));
            out.meta(Map.of("aggregates", aggregates));
        });
    }

    /** Names such as {@code sum(total)} are no names that JSON:API takes for members. */
    private static List<Map<String, @Nullable Object>> named(Map<String, @Nullable Object> values) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        values.forEach((name, value) -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("name", name);
            one.put("value", value);
            list.add(one);
        });
        return list;
    }

    /** The way to all types, for programs that start at the base path. */
    byte[] entrance(String description) {
        Map<String, @Nullable String> links = new LinkedHashMap<>();
        links.put("self", basePath);
        links.put("describedby", description);
        graph.types().forEach(type -> links.put(type.name(), basePath + "/" + type.name()));
        return document(out -> {
            out.links(links);
            out.meta(Map.of("resources", graph.types().size()));
        });
    }

    static byte[] errors(List<Problem> problems, String pages) {
        return document(out -> out.errors(problems, pages));
    }

    /** As {@link #errors}, of one problem and with a status that its code does not have. */
    static byte[] error(Problem problem, int status, String pages) {
        return document(out -> out.error(problem, status, pages));
    }

    private static void included(DocumentWriter out, Query query, Layouts layouts, List<StoredRow> included) {
        boolean asked = query.include() != null;
        if (!asked) {
            return;
        }
        out.beginIncluded();
        included.forEach(row -> out.resource(layouts.of(row.type()), row));
        out.endIncluded();
    }

    private static Function<OutputStream, DocumentWriter> writer(Query query) {
        return query.page() instanceof Page.Cursored ? DocumentWriter::ofCursors : DocumentWriter::to;
    }

    private static byte[] document(Consumer<DocumentWriter> content) {
        return whole(written(DocumentWriter::to, content));
    }

    /** A document that is needed in one piece. */
    static byte[] whole(Consumer<OutputStream> document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
        document.accept(bytes);
        return bytes.toByteArray();
    }

    private static Consumer<OutputStream> written(
            Function<OutputStream, DocumentWriter> writer, Consumer<DocumentWriter> content) {
        return stream -> {
            try (DocumentWriter out = writer.apply(stream)) {
                content.accept(out);
                out.end();
            }
        };
    }

    /** The layouts of one document: those with all fields are made once, sparse ones for each request. */
    private final class Layouts {

        private final Query query;
        private final Map<String, ResourceLayout> made = new HashMap<>();

        Layouts(Query query) {
            this.query = query;
        }

        private ResourceLayout of(ResourceType type) {
            boolean sparse = query.fields().containsKey(type.name());
            return sparse
                    ? made.computeIfAbsent(type.name(), name -> ResourceLayout.of(basePath, type, query))
                    : wholeLayouts.computeIfAbsent(type.name(), name -> ResourceLayout.of(basePath, type));
        }
    }
}
