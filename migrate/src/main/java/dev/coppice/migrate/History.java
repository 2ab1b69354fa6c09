package dev.coppice.migrate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a database, and what is still to come: the files of migrations beside the database's own record.
 *
 * @param entries one for each version, in their order; then those without a version, which run whenever they change
 */
public record History(List<Entry> entries) {

    /** Flyway's table, in which migrations are recorded. */
    public static final String TABLE = "flyway_schema_history";

    /** The table beside it, in which statements are recorded. */
    public static final String JOURNAL = "coppice_migration_journal";

    /** The table in which a server keeps its answers to requests that may be repeated. */
    public static final String ANSWERS = "coppice_idempotency_keys";

    /** The tables that keep a record of something, and are no part of anybody's schema. */
    public static final List<String> TABLES = List.of(TABLE, JOURNAL, ANSWERS);

    /** What the names of tables begin with that hold what migrations moved aside. */
    public static final String KEPT = "coppice_kept_";

    /** Patterns of all tables that are no part of anybody's schema: the records, and what was moved aside. */
    public static final List<String> OWN = List.of(TABLE, JOURNAL, ANSWERS, KEPT + "*");

    public History {
        entries = List.copyOf(entries);
    }

    /** Where a migration stands. */
    public enum State {
        /** It is to be applied. */
        PENDING,
        /** It is older than what was applied, and was not applied itself. */
        OUT_OF_ORDER,
        /** It was applied and taken back, and may be applied again. */
        UNDONE,
        /** It was applied. */
        APPLIED,
        /** It was there before anything was recorded. */
        BASELINE,
        /** It is older than the baseline, which stands for it. */
        BELOW_BASELINE,
        /** It was applied, and its file says something else now. */
        EDITED,
        /** It was applied, and its file is gone. */
        MISSING,
        /** It was applied, and is newer than all files. */
        FUTURE,
        /** It broke off. */
        FAILED;

        /** Whether it is in the database. */
        public boolean isApplied() {
            return switch (this) {
                case APPLIED, BASELINE, EDITED, MISSING, FUTURE -> true;
                case PENDING, OUT_OF_ORDER, UNDONE, BELOW_BASELINE, FAILED -> false;
            };
        }

        /** Whether it is still to come. */
        public boolean isPending() {
            return switch (this) {
                case PENDING, OUT_OF_ORDER, UNDONE -> true;
                case APPLIED, BASELINE, BELOW_BASELINE, EDITED, MISSING, FUTURE, FAILED -> false;
            };
        }
    }

    /**
     * Who applied a migration, and when.
     *
     * @param by empty where the database knows no users
     */
    public record Installation(String by, Instant on) {}

    /**
     * One migration.
     *
     * @param version null for one that runs whenever it changes
     * @param script the name of its file; empty for a baseline
     */
    public record Entry(
            @Nullable Version version,
            String description,
            String script,
            State state,
            @Nullable Installation installation) {

        public Optional<Version> findVersion() {
            return Optional.ofNullable(version);
        }

        public Optional<Installation> findInstallation() {
            return Optional.ofNullable(installation);
        }

        /** As people speak of it: {@code 2 (add a phone)}. */
        public String title() {
            return version == null ? description : "%s (%s)".formatted(version, description);
        }
    }

    /** The newest version that is applied. */
    public Optional<Version> findCurrent() {
        return entries.stream()
                .filter(entry -> entry.state().isApplied())
                .flatMap(entry -> entry.findVersion().stream())
                .max(Comparator.naturalOrder());
    }

    /** What is still to come, in its order. */
    public List<Entry> pending() {
        return entries.stream().filter(entry -> entry.state().isPending()).toList();
    }

    /** The entries of one state. */
    public List<Entry> in(State state) {
        return entries.stream().filter(entry -> entry.state() == state).toList();
    }

    /** The entry of a version. */
    public Optional<Entry> find(Version version) {
        return entries.stream().filter(entry -> version.equals(entry.version())).findFirst();
    }
}
