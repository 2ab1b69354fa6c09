package dev.coppice.starter.plan;

import dev.coppice.starter.mapping.ColumnPair;
import dev.coppice.starter.mapping.StoredField.ToMany.Way;
import dev.coppice.starter.mapping.StoredRows;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.plan.Order.Absence;
import dev.coppice.starter.plan.Source.Place;
import java.util.ArrayList;
import java.util.List;

/** Finds out which resources of another type the rows of a statement are related to. */
final class Parents {

    private final Source source;
    private final StoredType parent;

    Parents(Source source, StoredType parent) {
        this.source = source;
        this.parent = parent;
    }

    /** The columns that hold the parent's key: those of the rows themselves, of a table between, or of the parent. */
    List<Term.Column> key(Way way) {
        return switch (way) {
            case Way.Direct(List<ColumnPair> on) -> {
                List<Term.Column> own = holding(on, source.root().alias());
                yield own.isEmpty() ? join(on, source.root().alias()) : own;
            }
            case Way.Across across -> {
                String between = source.newAlias();
                source.require(
                        StoredRows.of(across.table()),
                        between,
                        Source.equal(across.far(), between, source.root().alias()));
                List<Term.Column> held = holding(across.near(), between);
                yield held.isEmpty() ? join(across.near(), between) : held;
            }
        };
    }

    /** Empty where the pairs are not those of the parent's key. */
    private List<Term.Column> holding(List<ColumnPair> pairs, String alias) {
        List<Term.Column> columns = new ArrayList<>();
        for (StoredType.KeyPart part : parent.key()) {
            pairs.stream()
                    .filter(pair ->
                            pair.here().expression().equals(part.column().expression()))
                    .findFirst()
                    .ifPresent(pair -> columns.add(new Term.Column(alias, pair.there())));
        }
        return columns.size() == parent.key().size() ? columns : List.of();
    }

    private List<Term.Column> join(List<ColumnPair> on, String alias) {
        Place place = new Place(parent, source.newAlias(), Absence.IMPOSSIBLE);
        source.require(parent.rows(), place.alias(), Source.equal(on, place.alias(), alias));
        return place.key();
    }
}
