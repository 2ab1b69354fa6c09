package dev.coppice.schema.diff;

import dev.coppice.schema.Change;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says what changed, for people. */
final class ChangeWords {

    private final Sameness same;

    ChangeWords(SchemaRenames renames) {
        this.same = new Sameness(renames);
    }

    /** A change as one sentence for each thing that it changes, at least one. */
    List<String> of(Change change) {
        return switch (change) {
            case Change.Added(Part part) -> List.of(PartWords.of(part) + " added");
            case Change.Dropped(Part part) -> List.of(PartWords.of(part) + " dropped");
            case Change.Altered(Part current, Part wanted) -> altered(current, wanted);
        };
    }

    private List<String> altered(Part current, Part wanted) {
        String part = PartWords.of(wanted);
        if (current instanceof Part.TableItself before && wanted instanceof Part.TableItself after) {
            return table(before, after);
        }
        if (current instanceof Part.TableColumn before && wanted instanceof Part.TableColumn after) {
            return ColumnWords.of(before, after);
        }
        if (current instanceof Part.TableReference before && wanted instanceof Part.TableReference after) {
            return reference(before, after);
        }
        if (current instanceof Part.TableKey before && wanted instanceof Part.TableKey after) {
            List<String> was = before.key().columns();
            List<String> is = after.key().columns();
            return List.of(
                    same.columns(before.table(), was, is)
                            ? part + " has another name"
                            : part + " changed from (" + String.join(", ", was) + ") to (" + String.join(", ", is)
                                    + ")");
        }
        if (current instanceof Part.ColumnOrder) {
            return List.of(part + " changed place");
        }
        if (current instanceof Part.TableIndex(var table, var before)
                && wanted instanceof Part.TableIndex(var now, var after)
                && same.index(table, before, after)) {
            return index(part, before, after);
        }
        return List.of(part + (hasOnlyAnotherName(current, wanted) ? " has another name" : " changed"));
    }

    private boolean hasOnlyAnotherName(Part current, Part wanted) {
        return switch (current) {
            case Part.TableUnique(var table, var before) ->
                wanted instanceof Part.TableUnique(var now, var after)
                        && same.columns(table, before.columns(), after.columns())
                        && before.nullsDistinct() == after.nullsDistinct()
                        && before.deferral() == after.deferral();
            case Part.TableCheck(var table, var before) ->
                wanted instanceof Part.TableCheck(var now, var after) && same.text(table, before.sql(), after.sql());
            default -> false;
        };
    }

    private static List<String> index(String part, Index before, Index after) {
        List<String> words = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            words.add(part + " has another name");
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            words.add("comment of " + part + " changed");
        }
        return words;
    }

    private List<String> table(Part.TableItself before, Part.TableItself after) {
        String table = "table " + after.table();
        List<String> words = new ArrayList<>();
        if (!before.table().equals(after.table())) {
            words.add("table " + before.table() + " renamed to " + after.table());
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            words.add("comment of " + table + " changed");
        }
        if (!same.partitioning(before.partitioning(), after.partitioning())) {
            words.add("partitions of " + table + " changed");
        }
        if (!before.options().equals(after.options())) {
            words.add("options of " + table + " changed");
        }
        return words;
    }

    private List<String> reference(Part.TableReference before, Part.TableReference after) {
        ForeignKey was = before.key();
        ForeignKey is = after.key();
        boolean isTargetSame = same.table(was.target(), is.target())
                && same.columns(was.target(), was.targetColumns(), is.targetColumns());
        String now = PartWords.of(after);
        List<String> words = new ArrayList<>();
        if (!same.columns(before.table(), was.columns(), is.columns())) {
            words.add(now + " has other columns");
        }
        if (!isTargetSame) {
            words.add(
                    PartWords.reference(after.table(), is) + " points to " + target(is) + " instead of " + target(was));
        }
        if (was.onDelete() != is.onDelete()) {
            words.add(now + " does " + action(is.onDelete()) + " on delete instead of " + action(was.onDelete()));
        }
        if (was.onUpdate() != is.onUpdate()) {
            words.add(now + " does " + action(is.onUpdate()) + " on update instead of " + action(was.onUpdate()));
        }
        if (was.deferral() != is.deferral()) {
            words.add(now + " is checked at another time");
        }
        if (words.isEmpty() || !Objects.equals(was.name(), is.name())) {
            words.add(now + " has another name");
        }
        return words;
    }

    private static String target(ForeignKey key) {
        return key.target() + " (" + String.join(", ", key.targetColumns()) + ")";
    }

    private static String action(ForeignKey.Action action) {
        return switch (action) {
            case NO_ACTION -> "nothing";
            case RESTRICT -> "restrict";
            case CASCADE -> "cascade";
            case SET_NULL -> "set null";
            case SET_DEFAULT -> "set the default";
        };
    }
}
