package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.migrate.History.Entry;
import dev.coppice.migrate.History.Installation;
import dev.coppice.migrate.History.State;
import dev.coppice.migrate.Version;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;

/** Translates what Flyway knows into a history with one entry for each version. */
final class HistoryReader {

    private HistoryReader() {}

    static History of(List<MigrationInfo> known) {
        Map<Version, Entry> versioned = new TreeMap<>();
        List<Entry> repeatables = new ArrayList<>();
        Set<Version> takenBack = new HashSet<>();
        for (MigrationInfo info : known) {
            if (info.getVersion() == null) {
                repeatables.add(entry(null, info, state(info)));
                continue;
            }
            Version version = Version.parse(info.getVersion().getVersion());
            if (info.getState() == MigrationState.DELETED) {
                takenBack.add(version);
                continue;
            }
            Entry entry = entry(version, info, state(info));
            versioned.merge(version, entry, HistoryReader::stronger);
        }
        takenBack.forEach(version -> versioned.computeIfPresent(version, (same, entry) -> undone(entry)));
        List<Entry> entries = new ArrayList<>(versioned.values());
        entries.addAll(repeatables);
        return new History(entries);
    }

    /** A baseline stands for the file of its version. */
    private static Entry stronger(Entry one, Entry other) {
        return one.state().isApplied() ? one : other;
    }

    private static Entry undone(Entry entry) {
        return entry.state() == State.PENDING
                ? new Entry(entry.version(), entry.description(), entry.script(), State.UNDONE, null)
                : entry;
    }

    private static Entry entry(@Nullable Version version, MigrationInfo info, State state) {
        Date on = info.getInstalledOn();
        String by = info.getInstalledBy();
        Installation installation = on == null ? null : new Installation(by == null ? "" : by, on.toInstant());
        String script = info.getScript();
        return new Entry(version, info.getDescription(), script == null ? "" : script, state, installation);
    }

    private static State state(MigrationInfo info) {
        return switch (info.getState()) {
            case PENDING, ABOVE_TARGET, OUTDATED -> State.PENDING;
            case IGNORED -> State.OUT_OF_ORDER;
            case SUCCESS, OUT_OF_ORDER -> info.isChecksumMatching() ? State.APPLIED : State.EDITED;
            case BASELINE -> State.BASELINE;
            case BELOW_BASELINE, BASELINE_IGNORED -> State.BELOW_BASELINE;
            case FAILED, FUTURE_FAILED, MISSING_FAILED -> State.FAILED;
            case FUTURE_SUCCESS -> State.FUTURE;
            case MISSING_SUCCESS -> State.MISSING;
            case DELETED, UNDONE, AVAILABLE -> State.UNDONE;
            case SUPERSEDED -> State.APPLIED;
        };
    }
}
