package dev.coppice.migrate.check;

import dev.coppice.migrate.Finding;
import dev.coppice.schema.TableName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that may matter, depending on the rows.
 *
 * @param table the table that it is about, as it is called now; null where it is about none
 * @param subject as in {@link Finding}
 * @param words as in {@link Finding}
 * @param probe what counts the rows; null where rows do not matter
 * @param effect what the rows decide
 * @param remedy what to do about such rows
 */
record Concern(
        Finding.Code code,
        @Nullable TableName table,
        String subject,
        String words,
        @Nullable Probe probe,
        Effect effect,
        String remedy) {

    /** What it means if there are such rows. */
    enum Effect {
        /** Somebody should know. */
        TOLD,
        /** The migration would fail, so it is not written. */
        IN_THE_WAY
    }

    Optional<Probe> findProbe() {
        return Optional.ofNullable(probe);
    }
}
