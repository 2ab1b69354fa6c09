package dev.coppice.schema.diff;

import dev.coppice.schema.Change;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says what changed, for people: each sentence begins with what it is about and has no full stop. */
public final class ChangeWords {

    private ChangeWords() {}

    /** A change as one sentence for each thing that it changes, at least one. */
    public static List<String> of(Change change) {
        return switch (change) {
            case Change.Added(Part part) -> List.of(PartWords.of(part) + " added");
            case Change.Dropped(Part part) -> List.of(PartWords.of(part) + " dropped");
            case Change.Altered(Part current, Part wanted) -> altered(current, wanted);
        };
    }

    private static List<String> altered(Part current, Part wanted) {
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
            boolean hasOtherColumns = !before.key().columns().equals(after.key().columns());
            return List.of(PartWords.of(wanted)
                    + (hasOtherColumns
                            ? " changed from (" + String.join(", ", before.key().columns()) + ") to ("
                                    + String.join(", ", after.key().columns()) + ")"
                            : " has another name"));
        }
        return List.of(PartWords.of(wanted) + (current instanceof Part.ColumnOrder ? " changed place" : " changed"));
    }

    private static List<String> table(Part.TableItself before, Part.TableItself after) {
        String table = "table " + after.table();
        List<String> words = new ArrayList<>();
        if (!before.table().equals(after.table())) {
            words.add("table " + before.table() + " renamed to " + after.table());
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            words.add("comment of " + table + " changed");
        }
        if (!Objects.equals(before.partitioning(), after.partitioning())) {
            words.add("partitions of " + table + " changed");
        }
        if (!before.options().equals(after.options())) {
            words.add("options of " + table + " changed");
        }
        return words;
    }

    private static List<String> reference(Part.TableReference before, Part.TableReference after) {
        ForeignKey was = before.key();
        ForeignKey is = after.key();
        boolean isTargetSame =
                was.target().equals(is.target()) && was.targetColumns().equals(is.targetColumns());
        String now = PartWords.of(after);
        List<String> words = new ArrayList<>();
        if (!was.columns().equals(is.columns())) {
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
