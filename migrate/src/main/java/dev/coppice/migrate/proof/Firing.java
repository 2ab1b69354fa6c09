package dev.coppice.migrate.proof;

import dev.coppice.migrate.proof.TriggerFailures.Event;
import dev.coppice.migrate.proof.TriggerFailures.Failure;
import dev.coppice.migrate.proof.TriggerFailures.Reach;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.ddl.TableOrder;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds, changes and deletes rows wherever triggers are, and takes all of it back. What a trigger refuses for reasons of its
 * own does not count. SQLite is only asked what it would do: it looks through the triggers for that.
 */
final class Firing {

    private final Connection place;
    private final Schema schema;
    private final Dialect dialect;
    private final Seeds seeds;
    private final List<Failure> failures = new ArrayList<>();

    private Reach reach = Reach.PLACE;

    Firing(Connection place, Schema schema, int round) {
        this.place = place;
        this.schema = schema;
        this.dialect = Dialects.of(place);
        this.seeds = new Seeds(schema, dialect, round);
    }

    /** Whether there are any triggers in SQL; those of H2 are Java classes, which are not ours to load. */
    boolean isDue() {
        return !dialect.product().equals("H2")
                && relations().stream()
                        .anyMatch(relation -> !relation.triggers().isEmpty());
    }

    List<Failure> failures() throws SQLException {
        if (dialect.product().equals("SQLite")) {
            explain();
            return failures;
        }
        fire(Reach.PLACE);
        if (dialect.product().equals("PostgreSQL") && !failures.isEmpty()) {
            fire(Reach.DATABASE);
        }
        return failures;
    }

    private void explain() throws SQLException {
        for (Watched relation : relations()) {
            if (relation.isWatchedFor(Event.INSERT)) {
                explain(relation, Event.INSERT, relation.copy(dialect));
            }
            if (relation.isWatchedFor(Event.UPDATE)) {
                explain(relation, Event.UPDATE, relation.update(dialect));
            }
            if (relation.isWatchedFor(Event.DELETE)) {
                explain(relation, Event.DELETE, Optional.of(relation.delete(dialect)));
            }
        }
    }

    private void explain(Watched relation, Event event, Optional<String> sql) {
        if (sql.isPresent()) {
            try (Statement statement = place.createStatement()) {
                statement.execute("EXPLAIN " + sql.get());
            } catch (SQLException refused) {
                note(relation, event, refused);
            }
        }
    }

    private void fire(Reach from) throws SQLException {
        reach = from;
        boolean committedByItself = place.getAutoCommit();
        place.setAutoCommit(false);
        Savepoint start = place.setSavepoint();
        try {
            begin();
            add();
            change();
            delete();
        } finally {
            place.rollback(start);
            if (committedByItself) {
                place.rollback();
                place.setAutoCommit(true);
            }
        }
    }

    /** PostgreSQL remembers what columns were like when a trigger fired last, and lets some fire at the end only. */
    private void begin() throws SQLException {
        if (dialect.product().equals("PostgreSQL")) {
            try (Statement statement = place.createStatement()) {
                statement.execute("DISCARD PLANS");
                statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
                if (reach == Reach.PLACE) {
                    statement.execute("SELECT set_config('search_path', quote_ident(current_schema()), true)");
                }
            }
        }
    }

    private void add() throws SQLException {
        for (Table table : TableOrder.of(schema.tables())) {
            if (!table.triggers().isEmpty()) {
                for (String insert : seeds.inserts(table)) {
                    run(Watched.of(table), Event.INSERT, insert);
                }
            }
        }
        for (Watched view : views()) {
            if (view.isWatchedFor(Event.INSERT)) {
                run(view, Event.INSERT, view.copy(dialect).orElse(""));
            }
        }
    }

    private void change() throws SQLException {
        for (Watched relation : relations()) {
            Optional<String> update = relation.update(dialect);
            if (relation.isWatchedFor(Event.UPDATE) && update.isPresent()) {
                run(relation, Event.UPDATE, update.get());
            }
        }
    }

    /** All rows go, those that refer to others first: what is referred to could not go. */
    private void delete() throws SQLException {
        for (Watched view : views()) {
            if (view.isWatchedFor(Event.DELETE)) {
                run(view, Event.DELETE, view.delete(dialect));
            }
        }
        for (Watched table : tables().reversed()) {
            run(table, Event.DELETE, table.delete(dialect));
        }
    }

    private List<Watched> relations() {
        return Stream.concat(tables().stream(), views().stream()).toList();
    }

    private List<Watched> tables() {
        return TableOrder.of(schema.tables()).stream().map(Watched::of).toList();
    }

    private List<Watched> views() {
        return schema.views().stream().map(Watched::of).toList();
    }

    private void run(Watched relation, Event event, String sql) throws SQLException {
        Savepoint safe = place.setSavepoint();
        try (Statement statement = place.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            place.rollback(safe);
            note(relation, event, refused);
            return;
        }
        place.releaseSavepoint(safe);
    }

    /** Once for each table and event; the rows are many. */
    private void note(Watched relation, Event event, SQLException refused) {
        List<String> triggers = relation.names(event);
        boolean isNoted = failures.stream()
                .anyMatch(failure -> failure.event() == event
                        && failure.reach() == reach
                        && failure.relation().equals(relation.name()));
        Complaint complaint = new Complaint(refused, dialect);
        if (!triggers.isEmpty() && !isNoted && complaint.isOfSomethingMissing()) {
            failures.add(new Failure(relation.name(), event, reach, triggers, complaint.words()));
        }
    }
}
