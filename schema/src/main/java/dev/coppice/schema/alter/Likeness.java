package dev.coppice.schema.alter;

import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Part;
import dev.coppice.schema.UniqueConstraint;
import java.util.List;
import java.util.Objects;

/** Whether parts of a table that stays differ in no more than their name. */
record Likeness(TablePair table) {

    boolean ofAllButName(Part current, Part wanted) {
        return switch (current) {
            case Part.TableKey(var name, var one)
            when wanted instanceof Part.TableKey(var now, var other) -> columns(one.columns(), other.columns());
            case Part.TableUnique(var name, var one)
            when wanted instanceof Part.TableUnique(var now, var other) -> unique(one, other);
            case Part.TableReference(var name, var one)
            when wanted instanceof Part.TableReference(var now, var other) ->
                one.deferral() == other.deferral() && ofAllButNameAndDeferral(one, other);
            case Part.TableCheck(var name, var one)
            when wanted instanceof Part.TableCheck(var now, var other) -> table.saysTheSame(one.sql(), other.sql());
            case Part.TableIndex(var name, var one)
            when wanted instanceof Part.TableIndex(var now, var other) -> index(one, other);
            default -> false;
        };
    }

    private boolean columns(List<String> some, List<String> others) {
        return table.renamed(some).equals(others);
    }

    private boolean unique(UniqueConstraint one, UniqueConstraint other) {
        return columns(one.columns(), other.columns())
                && one.nullsDistinct() == other.nullsDistinct()
                && one.deferral() == other.deferral();
    }

    boolean ofAllButNameAndDeferral(ForeignKey one, ForeignKey other) {
        Journey journey = table.journey();
        List<String> targets = one.targetColumns().stream()
                .map(column -> journey.renames().column(one.target(), column))
                .toList();
        return columns(one.columns(), other.columns())
                && journey.renames().table(one.target()).equals(other.target())
                && !journey.renames().tookNameOf(one.target())
                && targets.equals(other.targetColumns())
                && one.onDelete() == other.onDelete()
                && one.onUpdate() == other.onUpdate();
    }

    private boolean index(Index one, Index other) {
        boolean hasSameParts = one.parts().size() == other.parts().size();
        for (int i = 0; hasSameParts && i < one.parts().size(); i++) {
            hasSameParts = part(one.parts().get(i), other.parts().get(i));
        }
        return hasSameParts
                && one.unique() == other.unique()
                && Objects.equals(one.method(), other.method())
                && table.saysTheSame(one.predicate(), other.predicate())
                && columns(one.include(), other.include());
    }

    private boolean part(IndexPart one, IndexPart other) {
        boolean isSame = one.expression()
                ? table.saysTheSame(one.what(), other.what())
                : table.renamed(one.what()).equals(other.what());
        return isSame
                && one.expression() == other.expression()
                && one.descending() == other.descending()
                && one.suffix().equals(other.suffix());
    }
}
