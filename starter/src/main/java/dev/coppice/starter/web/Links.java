package dev.coppice.starter.web;

import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.query.CollectionLinks;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.jsonapi.query.QueryPrinter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The links of a document.
 *
 * @param path of the request
 * @param fixed links that do not depend on the query
 * @param description where the API is described
 * @param limits how far pages lead
 */
record Links(String path, Map<String, String> fixed, String description, Limits.Pages limits) {

    Map<String, @Nullable String> ofSingle(Query query) {
        String asked = QueryPrinter.print(query);
        Map<String, @Nullable String> links = new LinkedHashMap<>();
        links.put("self", asked.isEmpty() ? path : path + "?" + asked);
        links.putAll(fixed);
        links.put("describedby", description);
        return links;
    }

    Map<String, @Nullable String> ofPage(Query query, long total) {
        CollectionLinks.Extent extent = new CollectionLinks.Extent.Counted(total);
        Map<String, @Nullable String> links = new LinkedHashMap<>(CollectionLinks.of(path, query, extent, limits));
        links.putAll(fixed);
        links.put("describedby", description);
        return links;
    }
}
