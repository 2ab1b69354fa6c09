package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.Part;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table that stays: what it was and what it becomes. */
record TablePair(Table current, Table wanted, Journey journey) {

    /** A column that stays: what it was and what it becomes. */
    record ColumnPair(Column current, Column wanted) {

        boolean isRenamed() {
            return !current.name().equals(wanted.name());
        }

        boolean isRetyped() {
            return !current.type().equals(wanted.type())
                    || !Objects.equals(current.spelling(), wanted.spelling())
                    || !Objects.equals(current.collation(), wanted.collation());
        }

        boolean hasOtherComment() {
            return !Objects.equals(current.comment(), wanted.comment());
        }

        boolean hasOtherValue() {
            return !current.value().equals(wanted.value());
        }

        boolean isTightened() {
            return current.nullable() && !wanted.nullable();
        }
    }

    TableName before() {
        return current.name();
    }

    TableName after() {
        return wanted.name();
    }

    /** The changes of the table and its parts. */
    List<Change> changes() {
        return journey.changes().stream().filter(this::isOwn).toList();
    }

    /** The change of what the table says apart from its parts, if there is one. */
    List<Change> changesOfItself() {
        return changes().stream()
                .filter(change ->
                        change instanceof Change.Altered(Part now, Part later) && now instanceof Part.TableItself)
                .toList();
    }

    private boolean isOwn(Change change) {
        return switch (change) {
            case Change.Added(Part part) -> part.findTable().equals(Optional.of(after()));
            case Change.Dropped(Part part) -> part.findTable().equals(Optional.of(before()));
            case Change.Altered(Part now, Part later) -> now.findTable().equals(Optional.of(before()));
        };
    }

    boolean isRenamed() {
        return !before().equals(after());
    }

    List<ColumnPair> kept() {
        return current.columns().stream()
                .flatMap(column -> pair(column).stream())
                .toList();
    }

    private Optional<ColumnPair> pair(Column column) {
        SchemaRenames renames = journey.renames();
        return renames.tookNameOf(before(), column.name())
                ? Optional.empty()
                : wanted.findColumn(renamed(column.name())).map(now -> new ColumnPair(column, now));
    }

    List<Column> dropped() {
        return current.columns().stream()
                .filter(column -> pair(column).isEmpty())
                .toList();
    }

    List<Column> added() {
        Set<String> kept = kept().stream().map(pair -> pair.wanted().name()).collect(Collectors.toSet());
        return wanted.columns().stream()
                .filter(column -> !kept.contains(column.name()))
                .toList();
    }

    /** Whether two texts say the same of the table. */
    boolean saysTheSame(@Nullable String now, @Nullable String later) {
        return journey.diff().saysTheSame(before(), now, later);
    }

    String renamed(String column) {
        return journey.renames().column(before(), column);
    }

    List<String> renamed(List<String> columns) {
        return columns.stream().map(this::renamed).toList();
    }
}
