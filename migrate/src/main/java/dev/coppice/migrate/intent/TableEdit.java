package dev.coppice.migrate.intent;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Part;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.dialect.Dialect;
import java.util.List;
import java.util.Objects;

/** Does to a table of the database what was done to the same table of the classes. */
final class TableEdit {

    private final TableDraft draft;
    private final ConstraintNames names;
    private final ColumnEdit columns;
    private final boolean hasComments;

    TableEdit(TableDraft draft, ColumnEdit columns, Dialect dialect) {
        this.draft = draft;
        this.names = new ConstraintNames(dialect);
        this.hasComments = ColumnEdit.hasComments(dialect);
        this.columns = columns;
    }

    void add(Part part) {
        switch (part) {
            case Part.TableItself itself -> {
                if (itself.comment() != null && hasComments) {
                    draft.comment(itself.comment());
                }
            }
            case Part.TableColumn(var table, Column column, int position) -> columns.add(column);
            case Part.TableKey(var table, PrimaryKey key) -> key(key);
            case Part.TableReference(var table, ForeignKey key) -> add(key);
            case Part.TableUnique(var table, UniqueConstraint constraint) -> add(constraint);
            case Part.TableCheck(var table, Check check) -> add(check);
            case Part.TableIndex(var table, Index index) -> add(index);
            default -> {}
        }
    }

    void drop(Part part) {
        switch (part) {
            case Part.TableColumn(var table, Column column, int position) -> draft.dropColumn(column.name());
            case Part.TableKey key -> draft.key(null);
            case Part.TableReference(var table, ForeignKey key) ->
                draft.findReference(key).ifPresent(draft::drop);
            case Part.TableUnique(var table, UniqueConstraint constraint) -> draft.dropUnique(constraint.columns());
            case Part.TableCheck(var table, Check check) ->
                draft.findCheck(check).ifPresent(draft::drop);
            case Part.TableIndex(var table, Index index) ->
                draft.findIndex(index).ifPresent(draft::drop);
            default -> {}
        }
    }

    /** Whether such a part does not change, but goes and comes anew. */
    static boolean isReplaced(Part part) {
        return part instanceof Part.TableUnique || part instanceof Part.TableCheck || part instanceof Part.TableIndex;
    }

    void alter(Part current, Part wanted) {
        switch (wanted) {
            case Part.TableItself after -> {
                boolean isOther = current instanceof Part.TableItself before
                        && !Objects.equals(before.comment(), after.comment());
                if (isOther && hasComments) {
                    draft.comment(after.comment());
                }
            }
            case Part.TableColumn(var table, Column after, int position)
            when current instanceof Part.TableColumn before -> columns.alter(before.column(), after);
            case Part.TableKey(var table, PrimaryKey after) -> key(after);
            case Part.TableReference(var table, ForeignKey after)
            when current instanceof Part.TableReference before -> alter(before.key(), after);
            case Part.ColumnOrder order -> {}
            default -> add(wanted);
        }
    }

    /** Of a column that is there, the words. */
    void reword(String column, List<String> before, List<String> after) {
        columns.reword(column, before, after);
    }

    /** The key keeps its name as long as it is there. */
    private void key(PrimaryKey wanted) {
        String name = draft.key().map(PrimaryKey::name).orElse(wanted.name());
        draft.key(new PrimaryKey(name, wanted.columns()));
    }

    private void add(ForeignKey wanted) {
        if (draft.findReference(wanted).isEmpty()) {
            draft.add(wanted.name() == null ? named(wanted, names.reference(draft.name(), wanted.columns())) : wanted);
        }
    }

    /** Of a reference that is there, only what the classes changed. */
    private void alter(ForeignKey before, ForeignKey after) {
        ForeignKey like =
                draft.findReference(before).or(() -> draft.findReference(after)).orElse(null);
        if (like == null) {
            add(after);
            return;
        }
        draft.drop(like);
        boolean isRenamed = !Objects.equals(before.name(), after.name()) && after.name() != null;
        draft.add(new ForeignKey(
                isRenamed ? after.name() : like.name(),
                after.columns(),
                after.target(),
                after.targetColumns(),
                before.onDelete() == after.onDelete() ? like.onDelete() : after.onDelete(),
                before.onUpdate() == after.onUpdate() ? like.onUpdate() : after.onUpdate(),
                before.deferral() == after.deferral() ? like.deferral() : after.deferral()));
    }

    private static ForeignKey named(ForeignKey key, String name) {
        return new ForeignKey(
                name, key.columns(), key.target(), key.targetColumns(), key.onDelete(), key.onUpdate(), key.deferral());
    }

    private void add(UniqueConstraint wanted) {
        boolean isSaidByKey = wanted.name() == null && draft.haveKeyAmong(wanted.columns());
        if (!isSaidByKey && !draft.isUnique(wanted.columns())) {
            String name = wanted.name() == null ? names.unique(draft.name(), wanted.columns()) : wanted.name();
            draft.add(new UniqueConstraint(name, wanted.columns(), wanted.nullsDistinct(), wanted.deferral()));
        }
    }

    private void add(Check wanted) {
        boolean isSaidByColumn = draft.listedBy(wanted).stream().anyMatch(columns::isList);
        if (!isSaidByColumn && draft.findCheck(wanted).isEmpty()) {
            draft.add(wanted.name() == null ? new Check(name(wanted), wanted.sql()) : wanted);
        }
    }

    private String name(Check unnamed) {
        String number = Integer.toString(draft.checks().size() + 1);
        return draft.findFreeName(unnamed).orElseGet(() -> names.check(draft.name(), List.of(number)));
    }

    /** An index that is there under its name and does something else becomes what it is to be. */
    private void add(Index wanted) {
        draft.findIndex(wanted)
                .filter(index -> index.name().equalsIgnoreCase(wanted.name())
                        && !(index.parts().equals(wanted.parts()) && index.unique() == wanted.unique()))
                .ifPresent(draft::drop);
        List<String> columns = wanted.parts().stream().map(IndexPart::what).toList();
        if (draft.findIndex(wanted).isEmpty() && !(wanted.unique() && draft.isUnique(columns))) {
            draft.add(wanted);
        }
    }
}
