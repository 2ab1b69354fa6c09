package dev.coppice.migrate.proof;

import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The triggers that speak of something that is not there, so that rows cannot come, change or go. Most engines notice it only
 * when a trigger fires.
 */
public record TriggerFailures(List<Failure> all) {

    /** None of them does. */
    public static final TriggerFailures NONE = new TriggerFailures(List.of());

    public TriggerFailures {
        all = List.copyOf(all);
    }

    /** What a row goes through. */
    public enum Event {
        INSERT("no row can be added"),
        UPDATE("no row can be changed"),
        DELETE("no row can be deleted");

        private final String words;

        Event(String words) {
            this.words = words;
        }
    }

    /** Where a trigger finds the things that it speaks of. */
    public enum Reach {
        /** In the scratch place alone. */
        PLACE,
        /** There, and else in the database beside it, which has functions that we do not make anew, but also what is gone. */
        DATABASE
    }

    /**
     * What keeps rows of a table from being written.
     *
     * @param relation a table, or a view that triggers write for
     * @param triggers those that fire then; one of them fails
     * @param words what the engine says
     */
    public record Failure(TableName relation, Event event, Reach reach, List<String> triggers, String words) {

        public Failure {
            triggers = List.copyOf(triggers);
        }

        /** A sentence without a full stop. */
        public String sentence() {
            String which = triggers.size() == 1
                    ? "its trigger " + triggers.getFirst()
                    : "one of its triggers " + String.join(", ", triggers);
            return "%s: %s, because %s fails (%s)".formatted(relation, event.words, which, words);
        }

        /** Whether the other is the same as seen from the place alone. */
        private boolean isInPlace(Failure other) {
            return other.reach == Reach.PLACE && event == other.event && relation.equals(other.relation);
        }

        /** Whether it was so before, perhaps under another name of the table. */
        private boolean isLike(Failure before) {
            boolean isOfTheSame = relation.equals(before.relation) || words.equals(before.words);
            return event == before.event && reach == before.reach && isOfTheSame;
        }
    }

    /** Whether there is anything to be found out. */
    static boolean areConceivable(Connection place, Schema schema) {
        return new Firing(place, schema, 0).isDue();
    }

    /**
     * Lets the triggers fire on rows that are made up, and takes back what they do.
     *
     * @param schema what is there
     * @param round of rows that were not put in yet
     * @throws SQLException if the connection does not work
     */
    public static TriggerFailures of(Connection place, Schema schema, int round) throws SQLException {
        Firing firing = new Firing(place, schema, round);
        return firing.isDue() ? new TriggerFailures(firing.failures()) : NONE;
    }

    /** Those that were not there before, in sentences without a full stop. */
    public List<String> since(TriggerFailures before) {
        List<Failure> fresh = all.stream()
                .filter(failure -> before.all.stream().noneMatch(failure::isLike))
                .toList();
        return fresh.stream()
                .filter(failure ->
                        failure.reach == Reach.PLACE || fresh.stream().noneMatch(failure::isInPlace))
                .map(Failure::sentence)
                .toList();
    }
}
