package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Limits;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The links of a page of a collection: self, first, prev, next and last, null where there is no such page. */
public final class CollectionLinks {

    private final String beforePage;
    private final Limits.Pages limits;

    private CollectionLinks(String path, Query query, Limits.Pages limits) {
        String others = QueryPrinter.print(query, null);
        beforePage = path + "?" + (others.isEmpty() ? "" : others + "&");
        this.limits = limits;
    }

    /**
     * Links by name, in their order.
     *
     * @param path of the URL, without a query string
     * @param extent of the same kind as the query's page
     * @param limits pages beyond them would be refused and so are not offered
     */
    public static Map<String, @Nullable String> of(String path, Query query, Extent extent, Limits.Pages limits) {
        CollectionLinks links = new CollectionLinks(path, query, limits);
        return switch (query.pageOfCollection()) {
            case Page.Placed page -> links.aroundPlaces(page, (Extent.Places) extent);
            case Page.Cursored page -> links.aroundCursors(page, (Extent.Cursors) extent);
        };
    }

    private Map<String, @Nullable String> aroundPlaces(Page.Placed page, Extent.Places extent) {
        long before = page.offset() - page.size();
        long after = page.offset() + page.size();
        boolean more = extent.following() == Extent.Following.MORE;
        Map<String, @Nullable String> links = new LinkedHashMap<>();
        links.put("self", href(page));
        links.put("first", href(page.startingAt(0)));
        links.put("prev", page.offset() == 0 ? null : href(page.startingAt(Math.max(0, before))));
        links.put("next", more ? hrefWithinLimits(page, after) : null);
        links.put("last", last(page, extent.total()));
        return links;
    }

    /** Only known where all were counted. */
    private @Nullable String last(Page.Placed page, Total total) {
        return total instanceof Total.Exact(long count) ? hrefWithinLimits(page, startOfLastPage(page, count)) : null;
    }

    /** In steps of the page's size from the page's own start, so that walking meets it. */
    private static long startOfLastPage(Page.Placed page, long total) {
        long phase = page.offset() % page.size();
        long steps = Math.max(0, (total - 1 - phase) / page.size());
        return total == 0 || total <= phase ? 0 : phase + steps * page.size();
    }

    private Map<String, @Nullable String> aroundCursors(Page.Cursored page, Extent.Cursors extent) {
        Map<String, @Nullable String> links = new LinkedHashMap<>();
        links.put("self", href(page));
        links.put("first", href(new Page.Cursored(null, null, page.size())));
        links.put("prev", extent.before() == null ? null : href(new Page.Cursored(null, extent.before(), page.size())));
        links.put("next", extent.after() == null ? null : href(new Page.Cursored(extent.after(), null, page.size())));
        links.put("last", null);
        return links;
    }

    private @Nullable String hrefWithinLimits(Page.Placed page, long offset) {
        return offset > limits.maxOffset() ? null : href(page.startingAt(offset));
    }

    private String href(Page other) {
        return beforePage + QueryPrinter.print(other);
    }
}
