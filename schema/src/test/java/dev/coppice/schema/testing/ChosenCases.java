package dev.coppice.schema.testing;

import java.util.List;

/**
 * Which folders of cases a run plays: {@code -Dcoppice.case=} those whose name contains something, or one of several
 * things between commas; {@code -Dcoppice.cases=true} all on all engines; otherwise what a build has time for.
 *
 * @param parts of names; empty if nobody chose
 * @param everywhere whether all engines were asked for
 */
public record ChosenCases(List<String> parts, boolean everywhere) {

    public ChosenCases {
        parts = List.copyOf(parts);
    }

    /** As the system properties say. */
    public static ChosenCases asked() {
        String chosen = System.getProperty("coppice.case", "");
        return new ChosenCases(
                chosen.isEmpty() ? List.of() : List.of(chosen.split(",", -1)), Boolean.getBoolean("coppice.cases"));
    }

    /** Whether somebody wants to see some of them alone. */
    public boolean areSome() {
        return !parts.isEmpty();
    }

    public boolean include(String name) {
        return parts.isEmpty() || parts.stream().anyMatch(name::contains);
    }

    /** Whether what was chosen is played on all its engines, whatever a build has time for. */
    public boolean onAllEngines() {
        return everywhere || areSome();
    }
}
