package dev.coppice.schema.ddl;

import dev.coppice.schema.Routine;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Views and routines, whose text is the engine's own: which of them must stand before which is read off the names that
 * they mention. To mention one by chance only costs a place in the order.
 */
public final class Definitions {

    /** What is made from text. */
    public sealed interface Definition {
        TableName name();

        String sql();
    }

    /** A view. */
    public record ViewDefinition(View view) implements Definition {
        @Override
        public TableName name() {
            return view.name();
        }

        @Override
        public String sql() {
            return view.sql();
        }
    }

    /** A function or procedure. */
    public record RoutineDefinition(Routine routine) implements Definition {
        @Override
        public TableName name() {
            return routine.name();
        }

        @Override
        public String sql() {
            return routine.sql();
        }
    }

    private final Schema schema;

    public Definitions(Schema schema) {
        this.schema = schema;
    }

    /** Routines that speak of no table: defaults and checks of tables may call them. */
    public List<Routine> beforeTables() {
        return schema.routines().stream()
                .filter(routine -> !speaksOfTables(routine))
                .toList();
    }

    /** The others and the views, each behind those that it mentions. */
    public List<Definition> afterTables() {
        List<Definition> waiting = new ArrayList<>(Stream.concat(
                        schema.routines().stream().filter(this::speaksOfTables).map(RoutineDefinition::new),
                        schema.views().stream().map(ViewDefinition::new))
                .toList());
        List<Definition> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Definition next = waiting.stream()
                    .filter(candidate -> mentionsNoOther(candidate, waiting))
                    .findFirst()
                    .orElse(waiting.get(0));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private boolean speaksOfTables(Routine routine) {
        return Stream.concat(
                        schema.tables().stream().map(table -> table.name()),
                        schema.views().stream().map(View::name))
                .anyMatch(name -> mentions(routine.sql(), name));
    }

    private static boolean mentionsNoOther(Definition definition, List<Definition> others) {
        return others.stream()
                .filter(other -> !other.name().equals(definition.name()))
                .noneMatch(other -> mentions(definition.sql(), other.name()));
    }

    private static boolean mentions(String sql, TableName name) {
        return sql.toLowerCase(Locale.ROOT).contains(name.name().toLowerCase(Locale.ROOT));
    }
}
