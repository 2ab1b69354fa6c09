package dev.coppice.starter.web;

import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.query.CollectionLinks;
import dev.coppice.jsonapi.query.Extent;
import dev.coppice.jsonapi.query.Page;
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

    /** Where a profile was applied, the link to the document itself says so. */
    Map<String, @Nullable Object> ofPage(Query query, Extent extent) {
        Map<String, @Nullable Object> links = new LinkedHashMap<>(CollectionLinks.of(path, query, extent, limits));
        if (query.page() instanceof Page.Cursored) {
            Map<String, String> self = new LinkedHashMap<>();
            self.put("href", String.valueOf(links.get("self")));
            self.put("type", MediaTypes.BY_CURSORS);
            links.put("self", self);
        }
        links.putAll(fixed);
        links.put("describedby", description);
        return links;
    }
}
