package dev.coppice.jsonapi;

/**
 * How much one request may ask for. What goes beyond is refused with the limit in words, never cut silently.
 *
 * @param sortKeys keys of one sort parameter
 * @param jsonDepth nesting of a request body
 * @param operations atomic operations in one request
 */
public record Limits(
        Pages page,
        Includes include,
        Filters filter,
        int sortKeys,
        int jsonDepth,
        int operations,
        Aggregates aggregates) {

    /**
     * Sizes of a page, and how far into a collection pages lead.
     *
     * @param maxOffset how far numbers and offsets lead
     * @param countCap where a capped count ends
     */
    public record Pages(int defaultSize, int maxSize, int maxOffset, int countCap) {
        public Pages {
            if (defaultSize < 1 || maxSize < defaultSize || maxOffset < 0 || countCap < 1) {
                throw new IllegalArgumentException(
                        "A page needs 1 <= default size <= maximum size, an offset that is not negative and a cap from 1");
            }
        }
    }

    /** Length of one include path, number of paths, and included resources in one document. */
    public record Includes(int depth, int paths, int resources) {}

    /** Terms of a filter, their nesting, items of one list, and bytes (UTF-8) of one value. */
    public record Filters(int terms, int depth, int listItems, int valueBytes) {}

    /** Functions of one request, fields that it groups by, and groups of its answer. */
    public record Aggregates(int functions, int groupKeys, int groups) {}

    public static Limits defaults() {
        return new Limits(
                new Pages(25, 1_000, 100_000, 10_000),
                new Includes(3, 10, 10_000),
                new Filters(50, 5, 500, 1_024),
                3,
                64,
                100,
                new Aggregates(10, 3, 1_000));
    }

    /** These limits with other pages. */
    public Limits with(Pages pages) {
        return new Limits(pages, include, filter, sortKeys, jsonDepth, operations, aggregates);
    }

    /** These limits with other includes. */
    public Limits with(Includes includes) {
        return new Limits(page, includes, filter, sortKeys, jsonDepth, operations, aggregates);
    }

    /** These limits with other filters. */
    public Limits with(Filters filters) {
        return new Limits(page, include, filters, sortKeys, jsonDepth, operations, aggregates);
    }
}
