package dev.coppice.model.jpa;

import dev.coppice.model.jpa.Gap.Kind;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where entity classes and a database disagree, within what classes can say: nothing about defaults, checks, triggers and
 * views, and of what the database keeps unique or indexed only what they mention.
 */
public final class Gaps {

    private final Map<TableName, Table> classes = new TreeMap<>();
    private final Map<TableName, Table> database = new TreeMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    private Gaps(Schema classes, Schema database) {
        collect(classes, this.classes);
        collect(database, this.database);
    }

    /** What the classes and the database do not agree about, in the order of the tables. */
    public static List<Gap> between(Schema classes, Schema database) {
        Gaps gaps = new Gaps(classes, database);
        Set<TableName> tables = new HashSet<>(gaps.classes.keySet());
        tables.addAll(gaps.database.keySet());
        tables.stream().sorted().forEach(gaps::compare);
        gaps.compareSequences(classes, database);
        return List.copyOf(gaps.gaps);
    }

    private static void collect(Schema schema, Map<TableName, Table> tables) {
        schema.tables().forEach(table -> tables.put(table.name(), table));
        schema.views().forEach(view -> tables.put(view.name(), asTable(view)));
    }

    /** What a view shows; that a class maps it says nothing about keys. */
    private static Table asTable(View view) {
        return new Table(view.name(), view.columns(), Constraints.NONE, List.of(), List.of(), null, null);
    }

    private void compare(TableName name) {
        Table wanted = classes.get(name);
        Table current = database.get(name);
        if (current == null) {
            add(name, Kind.TABLE_ONLY_IN_CLASSES, "%s is in the classes but not in the database".formatted(name));
        } else if (wanted == null) {
            add(name, Kind.TABLE_ONLY_IN_DATABASE, "%s is in the database but not in the classes".formatted(name));
        } else {
            compareColumns(wanted, current);
            compareKeys(wanted, current);
        }
    }

    private void compareColumns(Table wanted, Table current) {
        for (Column column : wanted.columns()) {
            String subject = wanted.name() + "." + column.name();
            current.findColumn(column.name())
                    .ifPresentOrElse(
                            stored -> compare(current, column, stored),
                            () -> add(
                                    wanted.name(),
                                    Kind.COLUMN_ONLY_IN_CLASSES,
                                    "%s is in the classes but not in the database".formatted(subject)));
        }
        for (Column column : current.columns()) {
            if (wanted.findColumn(column.name()).isEmpty()) {
                String subject = wanted.name() + "." + column.name();
                add(
                        wanted.name(),
                        Kind.COLUMN_ONLY_IN_DATABASE,
                        "%s is in the database but not in the classes".formatted(subject));
            }
        }
    }

    private void compare(Table stored, Column wanted, Column current) {
        TableName table = stored.name();
        String subject = table + "." + wanted.name();
        if (!TypeFit.fits(wanted.type(), current.type())) {
            add(
                    table,
                    Kind.TYPE,
                    "%s is %s in the classes and %s in the database"
                            .formatted(subject, TypeFit.words(wanted.type()), TypeFit.words(current.type())));
        }
        if (!wanted.nullable()
                && current.nullable()
                && isGiven(current)
                && stored.primaryKey().isPresent()) {
            add(table, Kind.REQUIRED, "%s is required in the classes but not in the database".formatted(subject));
        } else if (wanted.nullable() && !current.nullable() && isGiven(current) && !TypeFit.isCarried(current.type())) {
            add(table, Kind.REQUIRED, "%s is required in the database but not in the classes".formatted(subject));
        }
    }

    /** What the database fills in may be missing in an object, so that classes cannot say that it is required. */
    private static boolean isGiven(Column column) {
        return switch (column.value()) {
            case ColumnValue.Given given -> true;
            case ColumnValue.Literal literal -> true;
            case ColumnValue.Expression expression -> false;
            case ColumnValue.Identity identity -> false;
            case ColumnValue.Generated generated -> false;
        };
    }

    private void compareKeys(Table wanted, Table current) {
        Set<String> key = keyColumns(wanted);
        Set<String> stored = keyColumns(current);
        if (!stored.isEmpty() && !key.equals(stored)) {
            add(
                    wanted.name(),
                    Kind.PRIMARY_KEY,
                    "the key of %s is (%s) in the classes and (%s) in the database"
                            .formatted(wanted.name(), names(key), names(stored)));
        }
        compareForeignKeys(wanted, current);
        for (UniqueConstraint unique : wanted.uniqueConstraints()) {
            if (!uniqueColumns(current).contains(Set.copyOf(unique.columns()))) {
                String columns = String.join(", ", unique.columns());
                add(
                        wanted.name(),
                        Kind.UNIQUE_ONLY_IN_CLASSES,
                        "%s (%s) is unique in the classes but not in the database".formatted(wanted.name(), columns));
            }
        }
        for (Index index : wanted.indexes()) {
            boolean known =
                    current.indexes().stream().anyMatch(other -> other.parts().equals(index.parts()));
            boolean covered = uniqueColumns(current).contains(columns(index));
            if (!known && !covered) {
                add(
                        wanted.name(),
                        Kind.INDEX_ONLY_IN_CLASSES,
                        "the index %s of %s is in the classes but not in the database"
                                .formatted(index.name(), wanted.name()));
            }
        }
    }

    private void compareForeignKeys(Table wanted, Table current) {
        Set<Set<String>> own = references(wanted);
        Set<Set<String>> stored = references(current);
        for (ForeignKey key : wanted.foreignKeys()) {
            if (!stored.contains(reference(key)) && database.containsKey(key.target())) {
                add(wanted.name(), Kind.FOREIGN_KEY_ONLY_IN_CLASSES, sentence(wanted, key, "classes", "database"));
            }
        }
        for (ForeignKey key : current.foreignKeys()) {
            boolean sayable = classes.containsKey(key.target()) && canBeSaid(wanted, key);
            if (!own.contains(reference(key)) && sayable) {
                add(wanted.name(), Kind.FOREIGN_KEY_ONLY_IN_DATABASE, sentence(wanted, key, "database", "classes"));
            }
        }
    }

    /** Whether columns and target are such that an association can hold them: of types that can be compared. */
    private boolean canBeSaid(Table wanted, ForeignKey key) {
        Table target = classes.get(key.target());
        for (int i = 0; i < key.columns().size(); i++) {
            var own = wanted.findColumn(key.columns().get(i));
            var other =
                    target == null ? own : target.findColumn(key.targetColumns().get(i));
            if (own.isEmpty()
                    || other.isEmpty()
                    || !TypeFit.isAlike(own.get().type(), other.get().type())) {
                return false;
            }
        }
        return true;
    }

    private static String sentence(Table table, ForeignKey key, String there, String missing) {
        return "the reference of %s (%s) to %s is in the %s but not in the %s"
                .formatted(table.name(), String.join(", ", key.columns()), key.target(), there, missing);
    }

    private void compareSequences(Schema wanted, Schema current) {
        Set<TableName> stored = current.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
        wanted.sequences().stream()
                .map(Sequence::name)
                .filter(name -> !stored.contains(name))
                .forEach(name -> add(
                        name,
                        Kind.SEQUENCE_ONLY_IN_CLASSES,
                        "the sequence %s is in the classes but not in the database".formatted(name)));
    }

    private static Set<Set<String>> references(Table table) {
        return table.foreignKeys().stream().map(Gaps::reference).collect(Collectors.toSet());
    }

    /** A reference without the order of its columns. */
    private static Set<String> reference(ForeignKey key) {
        Set<String> pairs = new HashSet<>(Set.of("to " + key.target()));
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.add(key.columns().get(i) + " = " + key.targetColumns().get(i));
        }
        return pairs;
    }

    private static Set<Set<String>> uniqueColumns(Table table) {
        Stream<Set<String>> constraints =
                table.uniqueConstraints().stream().map(unique -> Set.copyOf(unique.columns()));
        Stream<Set<String>> indexes =
                table.indexes().stream().filter(Index::unique).map(Gaps::columns);
        return Stream.concat(Stream.of(keyColumns(table)), Stream.concat(constraints, indexes))
                .collect(Collectors.toSet());
    }

    private static Set<String> columns(Index index) {
        return index.parts().stream().map(IndexPart::what).collect(Collectors.toSet());
    }

    private static Set<String> keyColumns(Table table) {
        return Set.copyOf(table.primaryKey().map(PrimaryKey::columns).orElse(List.of()));
    }

    private static String names(Set<String> columns) {
        return columns.stream().sorted().collect(Collectors.joining(", "));
    }

    private void add(TableName table, Kind kind, String words) {
        gaps.add(new Gap(table, kind, words));
    }
}
