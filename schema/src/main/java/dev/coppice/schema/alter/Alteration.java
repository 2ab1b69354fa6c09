package dev.coppice.schema.alter;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The way from one schema to another.
 *
 * @param steps in an order in which each one works
 * @param surroundings what they must be run in
 */
public record Alteration(List<AlterStep> steps, Surroundings surroundings) {

    /** Between equal schemas. */
    public static final Alteration NONE = new Alteration(List.of(), Surroundings.TRANSACTION);

    /** What the steps of an alteration must be run in. */
    public enum Surroundings {
        /** A transaction, where the engine has transactions around such statements. */
        TRANSACTION,
        /** Nothing: they begin with what works outside a transaction only, and bring their own. */
        OWN
    }

    public Alteration {
        steps = List.copyOf(steps);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The steps as one text for people, each with its comment, its semicolon and a blank line behind it. */
    public String script() {
        return steps.stream().map(Alteration::text).collect(Collectors.joining("\n"));
    }

    private static String text(AlterStep step) {
        String why = step.why();
        String comment =
                why == null ? "" : why.lines().map(line -> "-- " + line + "\n").collect(Collectors.joining());
        return comment + step.sql() + ";\n";
    }
}
