package dev.coppice.starter.migrations;

import dev.coppice.starter.migrations.RecordedMigrations.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a record of migrations comes to.
 *
 * @param versioned the last row of each version that was not taken back since
 * @param repeatable the same by descriptions, for what has no version
 * @param baseline stands for all versions up to it
 */
record Applied(
        Map<MigrationVersion, Row> versioned,
        Map<String, Row> repeatable,
        @Nullable MigrationVersion baseline) {

    /** A database that has what a migration builds, and no record of it. */
    static Applied upTo(@Nullable MigrationVersion baseline) {
        return new Applied(Map.of(), Map.of(), baseline);
    }

    /**
     * Works it out.
     *
     * @param rows oldest first
     */
    static Applied of(Collection<Row> rows) {
        Map<MigrationVersion, Row> versioned = new TreeMap<>();
        Map<String, Row> repeatable = new HashMap<>();
        MigrationVersion baseline = null;
        for (Row row : rows) {
            MigrationVersion version = row.version() == null ? null : MigrationVersion.fromVersion(row.version());
            boolean isTakenBack = row.type().equals("DELETE");
            if (version != null) {
                versioned.remove(version);
                if (!isTakenBack) {
                    versioned.put(version, row);
                }
            } else if (isTakenBack) {
                repeatable.remove(row.description());
            } else {
                repeatable.put(row.description(), row);
            }
            baseline = row.type().equals("BASELINE") ? version : baseline;
        }
        return new Applied(versioned, repeatable, baseline);
    }

    /** Whether nothing is. */
    boolean isNone() {
        return versioned.isEmpty() && baseline == null;
    }

    /** How it is with one migration. */
    enum State {
        PENDING,
        EDITED,
        BROKEN_OFF,
        AS_IT_SHOULD_BE
    }

    State state(Script script) {
        MigrationVersion version = script.version();
        if (version == null) {
            return state(script, repeatable.get(script.description()), State.PENDING);
        }
        boolean isCovered = baseline != null && version.compareTo(baseline) <= 0;
        return isCovered && !versioned.containsKey(version)
                ? State.AS_IT_SHOULD_BE
                : state(script, versioned.get(version), State.EDITED);
    }

    /**
     * The version of which a run of Coppice did a part, forth or back, and did not see the end.
     *
     * @param key under which it recorded statements
     */
    Optional<MigrationVersion> findHalfDone(String key) {
        MigrationVersion version = MigrationVersion.fromVersion(key.substring(1));
        Row row = versioned.get(version);
        boolean isApplied = row != null && row.success();
        return isApplied == key.startsWith("U") ? Optional.of(version) : Optional.empty();
    }

    private static State state(Script script, @Nullable Row row, State ifDifferent) {
        if (row == null) {
            return State.PENDING;
        }
        if (!row.success()) {
            return State.BROKEN_OFF;
        }
        Integer recorded = row.checksum();
        return recorded == null || recorded == script.checksum() ? State.AS_IT_SHOULD_BE : ifDifferent;
    }
}
