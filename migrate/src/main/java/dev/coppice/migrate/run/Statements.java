package dev.coppice.migrate.run;

import dev.coppice.migrate.Version;
import java.util.List;
import java.util.SortedMap;

/** What migrations consist of, statement by statement. */
public final class Statements {

    private final SortedMap<Version, List<Step>> ups;
    private final SortedMap<Version, List<Step>> undos;

    Statements(SortedMap<Version, List<Step>> ups, SortedMap<Version, List<Step>> undos) {
        this.ups = ups;
        this.undos = undos;
    }

    /** What a migration runs; nothing where there is none. */
    public List<String> up(Version version) {
        return sql(ups, version);
    }

    /** What its undo runs; nothing where there is none. */
    public List<String> undo(Version version) {
        return sql(undos, version);
    }

    /** Whether a migration and its undo leave transactions to whoever runs them. */
    public boolean mayBeInTransaction(Version version) {
        return isHarmless(ups.getOrDefault(version, List.of())) && isHarmless(undos.getOrDefault(version, List.of()));
    }

    private static boolean isHarmless(List<Step> steps) {
        return steps.stream().allMatch(step -> step.mayBeInTransaction() && !isOfTransactions(step));
    }

    private static boolean isOfTransactions(Step step) {
        return step.kind() == Step.Kind.OPENING || step.kind() == Step.Kind.CLOSING;
    }

    private static List<String> sql(SortedMap<Version, List<Step>> steps, Version version) {
        return steps.getOrDefault(version, List.of()).stream().map(Step::sql).toList();
    }
}
