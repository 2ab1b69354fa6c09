package dev.coppice.starter.rows;

import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.UnfitValueException;
import dev.coppice.jsonapi.query.CursorCode;
import dev.coppice.jsonapi.query.Extent;
import dev.coppice.jsonapi.query.Extent.Following;
import dev.coppice.jsonapi.query.Extent.Range;
import dev.coppice.jsonapi.query.Page;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.jsonapi.query.Total;
import dev.coppice.starter.plan.Estimate;
import dev.coppice.starter.plan.RowPlan;
import dev.coppice.starter.plan.RowPlan.Positions;
import dev.coppice.starter.plan.Select;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads one page of a collection and finds out what is around it. */
final class Pages {

    private final Database database;
    private final Connection connection;
    private final RowPlan plan;
    private final Query query;
    private final Limits.Pages limits;

    Pages(Database database, Connection connection, RowPlan plan, Query query, Limits.Pages limits) {
        this.database = database;
        this.connection = connection;
        this.plan = plan;
        this.query = query;
        this.limits = limits;
    }

    /** The rows of a page in the order of the collection. */
    record Read(List<StoredRow> rows, Extent extent) {}

    Read read() {
        return switch (query.pageOfCollection()) {
            case Page.Placed page -> placed(page);
            case Page.Cursored page -> cursored(page);
        };
    }

    /** One row more tells whether there are more; where all are counted, their number does. */
    private Read placed(Page.Placed page) {
        List<StoredRow> found = new ArrayList<>();
        for (@Nullable Object[] row : database.rows(connection, plan.page(page.offset(), page.size() + probe()))) {
            found.add(new StoredRow(plan.selection(), row, 0));
        }
        List<StoredRow> rows = found.subList(0, Math.min(found.size(), page.size()));
        boolean endsHere = found.size() < page.size() + probe() && (page.offset() == 0 || !found.isEmpty());
        Total total = endsHere ? known(page.offset() + rows.size()) : total(page.offset() + found.size());
        boolean more = found.size() > page.size()
                || (total instanceof Total.Exact(long count) && count > page.offset() + page.size());
        return new Read(rows, new Extent.Places(total, more ? Following.MORE : Following.NOTHING));
    }

    private int probe() {
        return switch (query.counting(plan.type().type())) {
            case EXACT -> 0;
            case NONE, CAPPED, ESTIMATED -> 1;
        };
    }

    private Read cursored(Page.Cursored page) {
        CursorCode code = CursorCode.of(plan.type().type(), query);
        Positions positions =
                new Positions(code.read("page[after]", page.after()), code.read("page[before]", page.before()));
        List<StoredRow> found = new ArrayList<>();
        for (@Nullable Object[] row : database.rows(connection, between(positions, page.size() + 1))) {
            found.add(new StoredRow(plan.selection(), row, 0, code.write(plan.position(row))));
        }
        boolean more = found.size() > page.size();
        List<StoredRow> rows = found.subList(0, Math.min(found.size(), page.size()));
        boolean isAll = page.after() == null && page.before() == null && !more;
        Total total = isAll ? known(rows.size()) : total(found.size());
        if (page.isBackwards()) {
            Collections.reverse(rows);
        }
        return new Read(rows, around(page, rows, more, total));
    }

    private Select between(Positions positions, int size) {
        try {
            return plan.between(positions, size);
        } catch (UnfitValueException foreign) {
            throw CursorCode.refused(positions.after() == null ? "page[before]" : "page[after]");
        }
    }

    private static Extent around(Page.Cursored page, List<StoredRow> rows, boolean more, Total total) {
        String first = rows.isEmpty() ? null : rows.getFirst().cursor();
        String last = rows.isEmpty() ? null : rows.getLast().cursor();
        boolean knownStart = page.after() == null && !(page.isBackwards() && more);
        boolean knownEnd = page.before() == null && !more;
        Range range = page.isRange() && more ? Range.TRUNCATED : Range.WHOLE;
        return new Extent.Cursors(total, knownStart ? null : first, knownEnd ? null : last, range);
    }

    /** What the page itself tells. */
    private Total known(long count) {
        return switch (query.counting(plan.type().type())) {
            case NONE -> new Total.Unknown();
            case EXACT, CAPPED, ESTIMATED -> new Total.Exact(count);
        };
    }

    /** @param seen so many there are at least */
    private Total total(long seen) {
        return switch (query.counting(plan.type().type())) {
            case NONE -> new Total.Unknown();
            case EXACT -> new Total.Exact(database.number(connection, plan.count()));
            case CAPPED -> capped();
            case ESTIMATED -> estimated(seen);
        };
    }

    private Total capped() {
        long counted = database.number(connection, plan.countUpTo(limits.countCap() + 1L));
        return counted > limits.countCap() ? new Total.AtLeast(limits.countCap()) : new Total.Exact(counted);
    }

    private Total estimated(long seen) {
        Optional<Estimate> question = plan.estimate();
        OptionalLong guess = question.isEmpty() ? OptionalLong.empty() : database.estimate(connection, question.get());
        return guess.isEmpty() ? capped() : new Total.About(Math.max(seen, guess.getAsLong()));
    }
}
