package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Limits;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The links of a page of a collection: self, first, prev, next and last, null where there is no such page. */
public final class CollectionLinks {

    private final String path;
    private final Query query;
    private final Page page;
    private final Limits.Pages limits;

    private CollectionLinks(String path, Query query, Limits.Pages limits) {
        this.path = path;
        this.query = query;
        this.page = query.pageOfCollection();
        this.limits = limits;
    }

    /** What is known about the collection behind a page. */
    public sealed interface Extent {

        /** It has this many resources. */
        record Counted(long total) implements Extent {}

        /** It goes on after this page; how far is not known. */
        record MoreFollows() implements Extent {}

        /** It ends with this page. */
        record EndsHere() implements Extent {}
    }

    /**
     * Links by name, in their order.
     *
     * @param path of the URL, without a query string
     * @param limits pages beyond them would be refused and so are not offered
     */
    public static Map<String, @Nullable String> of(String path, Query query, Extent extent, Limits.Pages limits) {
        return new CollectionLinks(path, query, limits).build(extent);
    }

    private Map<String, @Nullable String> build(Extent extent) {
        Map<String, @Nullable String> links = new LinkedHashMap<>();
        links.put("self", href(page));
        links.put("first", href(page.startingAt(0)));
        links.put("prev", page.offset() == 0 ? null : href(page.startingAt(Math.max(0, page.offset() - page.size()))));
        links.put("next", next(extent));
        links.put("last", last(extent));
        return links;
    }

    private @Nullable String next(Extent extent) {
        long after = page.offset() + page.size();
        boolean more = switch (extent) {
            case Extent.Counted(long total) -> after < total;
            case Extent.MoreFollows() -> true;
            case Extent.EndsHere() -> false;
        };
        return more ? hrefWithinLimits(after) : null;
    }

    private @Nullable String last(Extent extent) {
        return switch (extent) {
            case Extent.Counted(long total) -> hrefWithinLimits(startOfLastPage(total));
            case Extent.EndsHere() -> href(page);
            case Extent.MoreFollows() -> null;
        };
    }

    /** In steps of the page's size from the page's own start, so that walking meets it. */
    private long startOfLastPage(long total) {
        long phase = page.offset() % page.size();
        long steps = Math.max(0, (total - 1 - phase) / page.size());
        return total == 0 || total <= phase ? 0 : phase + steps * page.size();
    }

    private @Nullable String hrefWithinLimits(long offset) {
        return offset > limits.maxOffset() ? null : href(page.startingAt(offset));
    }

    private String href(Page other) {
        return path + "?" + QueryPrinter.print(query, other);
    }
}
