package dev.coppice.schema.diff;

import dev.coppice.schema.Column;
import dev.coppice.schema.Table;
import java.util.Optional;

/** Compares a table that went with one that came. */
record TableLikeness(Table old, Table now) {

    RenameCandidate candidate() {
        Score score = new Score();
        double share = sharedColumns();
        if (share > 0) {
            score.plus(
                    (int) Math.round(70 * share),
                    "%d of %d columns are the same"
                            .formatted(
                                    (int) old.columns().stream()
                                            .filter(this::isKept)
                                            .count(),
                                    old.columns().size()));
        }
        double likeness = NameLikeness.of(old.name().name(), now.name().name());
        if (likeness >= 0.4) {
            score.plus((int) Math.round(25 * likeness), "similar name");
        }
        if (old.primaryKey().isPresent() && old.primaryKey().equals(now.primaryKey())) {
            score.plus(5, "same key");
        }
        if (!old.foreignKeys().isEmpty() && old.foreignKeys().equals(now.foreignKeys())) {
            score.plus(10, "same foreign keys");
        }
        if (old.comment() != null && old.comment().equals(now.comment())) {
            score.plus(15, "same comment");
        }
        return score.candidate(new Rename.OfTable(old.name(), now.name()));
    }

    private boolean isKept(Column column) {
        return now.findColumn(column.name()).isPresent();
    }

    /** A column of the same name whose type changed counts a little less. */
    private double sharedColumns() {
        double shared = old.columns().stream().mapToDouble(this::share).sum();
        return 2 * shared / (old.columns().size() + now.columns().size());
    }

    private double share(Column column) {
        Optional<Column> same = now.findColumn(column.name());
        if (same.isEmpty()) {
            return 0;
        }
        return same.get().type().equals(column.type()) ? 1 : 0.6;
    }
}
