package dev.coppice.model.diagram;

import dev.coppice.schema.Column;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an entity diagram shows: a box for each table and view, a line for each foreign key between two of them.
 *
 * @param boxes tables, then views, in the order of the schema
 */
public record Diagram(List<Box> boxes, List<Line> lines) {

    /** A table or view with its columns. */
    public record Box(TableName name, Kind kind, List<Field> fields) {

        /** What a box stands for. */
        public enum Kind {
            TABLE,
            VIEW
        }

        public Box {
            fields = List.copyOf(fields);
        }
    }

    /** A column. */
    public record Field(String name, String type, Set<Mark> marks) {

        /** What takes part in which constraint. */
        public enum Mark {
            PRIMARY_KEY,
            FOREIGN_KEY,
            REQUIRED
        }

        public Field {
            marks = Set.copyOf(marks);
        }
    }

    /**
     * A foreign key.
     *
     * @param child who holds it, by the columns
     * @param parent who is referred to
     * @param required whether each child has a parent
     * @param unique whether a parent has at most one child
     */
    public record Line(TableName child, List<String> columns, TableName parent, boolean required, boolean unique) {

        public Line {
            columns = List.copyOf(columns);
        }

        boolean toItself() {
            return child.equals(parent);
        }
    }

    public Diagram {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /** All tables and views of a schema. */
    public static Diagram of(Schema schema) {
        List<Box> boxes = Stream.concat(
                        schema.tables().stream().map(Diagram::box),
                        schema.views().stream().map(Diagram::box))
                .toList();
        Set<TableName> shown = new HashSet<>();
        boxes.forEach(box -> shown.add(box.name()));
        List<Line> lines = schema.tables().stream()
                .flatMap(table -> table.foreignKeys().stream().map(key -> line(table, key)))
                .filter(line -> shown.contains(line.parent()))
                .toList();
        return new Diagram(boxes, lines);
    }

    private static Box box(Table table) {
        return new Box(
                table.name(),
                Box.Kind.TABLE,
                table.columns().stream().map(column -> field(table, column)).toList());
    }

    private static Box box(View view) {
        return new Box(
                view.name(),
                Box.Kind.VIEW,
                view.columns().stream()
                        .map(column -> new Field(column.name(), type(column), Set.of()))
                        .toList());
    }

    private static Field field(Table table, Column column) {
        Set<Field.Mark> marks = new HashSet<>();
        if (!column.nullable() || isKey(table, column.name())) {
            marks.add(Field.Mark.REQUIRED);
        }
        if (isKey(table, column.name())) {
            marks.add(Field.Mark.PRIMARY_KEY);
        }
        if (table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()))) {
            marks.add(Field.Mark.FOREIGN_KEY);
        }
        return new Field(column.name(), type(column), marks);
    }

    private static Line line(Table table, ForeignKey key) {
        boolean required = key.columns().stream()
                .allMatch(name -> isKey(table, name)
                        || table.findColumn(name)
                                .filter(column -> !column.nullable())
                                .isPresent());
        List<List<String>> unique = new ArrayList<>();
        table.primaryKey().ifPresent(primary -> unique.add(primary.columns()));
        table.uniqueConstraints().stream().map(UniqueConstraint::columns).forEach(unique::add);
        return new Line(
                table.name(),
                key.columns(),
                key.target(),
                required,
                unique.stream().anyMatch(key.columns()::containsAll));
    }

    private static boolean isKey(Table table, String column) {
        return table.primaryKey()
                .filter(primary -> primary.columns().contains(column))
                .isPresent();
    }

    private static String type(Column column) {
        String spelling = column.spelling();
        return spelling == null || spelling.isBlank() ? type(column.type()) : spelling;
    }

    private static String type(SqlType type) {
        return switch (type) {
            case SqlType.Named named -> named.name().toString();
            case SqlType.Opaque opaque -> opaque.name();
            case SqlType.Decimal decimal
            when decimal.precision() != null -> "decimal(%d,%d)".formatted(decimal.precision(), decimal.scale());
            case SqlType.Text text when text.length() != null -> "text(%d)".formatted(text.length());
            case SqlType other -> other.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }
}
