package dev.coppice.migrate.intent;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Ability;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.words.ListedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Does to a column of the database what was done to the same column of the classes. */
final class ColumnEdit {

    private final TableDraft draft;
    private final Dialect dialect;
    private final Map<TableName, EnumType> enums;
    private final NamedLists lists;
    private final Consumer<String> leave;

    /** @param leave hears what is left to a migration by hand, in sentences without a full stop */
    ColumnEdit(
            TableDraft draft,
            Dialect dialect,
            Map<TableName, EnumType> enums,
            NamedLists lists,
            Consumer<String> leave) {
        this.draft = draft;
        this.dialect = dialect;
        this.enums = enums;
        this.lists = lists;
        this.leave = leave;
    }

    void add(Column asked) {
        Column here = lists.here(asked);
        Column wanted = hasComments(dialect) ? here : here.withComment(null);
        if (draft.findColumn(wanted.name()).isPresent() || dialect.isOfTheEngine(wanted.name())) {
            return;
        }
        if (wanted.type() instanceof SqlType.Choice(List<String> words) && isCheckNeeded(wanted)) {
            draft.add(typed(wanted, roomFor(words)));
            draft.add(check(wanted.name(), words));
        } else {
            draft.add(wanted);
        }
    }

    void alter(Column before, Column after) {
        if (draft.findColumn(after.name()).isEmpty()) {
            add(after);
            return;
        }
        boolean isRetyped = !before.type().equals(after.type()) || !Objects.equals(before.spelling(), after.spelling());
        if (isRetyped) {
            retype(before, lists.here(after));
        }
        draft.change(
                after.name(),
                column -> new Column(
                        column.name(),
                        column.type(),
                        column.spelling(),
                        before.nullable() == after.nullable() ? column.nullable() : after.nullable(),
                        before.value().equals(after.value()) ? column.value() : after.value(),
                        Objects.equals(before.collation(), after.collation()) ? column.collation() : after.collation(),
                        Objects.equals(before.comment(), after.comment()) || !hasComments(dialect)
                                ? column.comment()
                                : after.comment()));
    }

    /** Where an engine keeps no comments, those of classes stay in the classes. */
    static boolean hasComments(Dialect dialect) {
        return dialect.can(Ability.COMMENT_STATEMENTS) || dialect.can(Ability.COMMENT_CLAUSES);
    }

    private void retype(Column before, Column after) {
        Column stored = draft.findColumn(after.name()).orElseThrow();
        if (isCarriedThrough(stored.type(), after)) {
            leave.accept("%s.%s stays %s: what such values become is for a migration by hand"
                    .formatted(draft.name(), stored.name(), dialect.type(stored)));
        } else if (after.type() instanceof SqlType.Choice(List<String> words)
                && before.type() instanceof SqlType.Choice(List<String> wordsBefore)) {
            words(stored, wordsBefore, words);
        } else if (!isSameHere(stored.type(), after)) {
            if (after.type() instanceof SqlType.Choice(List<String> words) && isCheckNeeded(after)) {
                draft.change(after.name(), column -> typed(column, roomFor(words)));
                draft.add(check(after.name(), words));
            } else {
                findList(stored.name()).ifPresent(draft::drop);
                draft.change(after.name(), column -> spelled(column, after));
            }
        }
    }

    /**
     * Where whole numbers have no width, another width is no other type; and a class that says nothing of digits is content
     * with those that are there.
     */
    private boolean isSameHere(SqlType stored, Column after) {
        boolean isWidth = stored instanceof SqlType.Int
                && after.type() instanceof SqlType.Int
                && !dialect.can(Ability.WIDTHS_OF_INTEGERS);
        boolean isUnsaid = stored instanceof SqlType.Decimal
                && after.type() instanceof SqlType.Decimal wanted
                && wanted.precision() == null;
        boolean isSpelledSo = after.spelling() != null
                && after.spelling()
                        .equalsIgnoreCase(draft.findColumn(after.name())
                                .map(dialect::type)
                                .orElse(""));
        return after.spelling() == null ? isWidth || isUnsaid || stored.equals(after.type()) : isSpelledSo;
    }

    /** What nobody understands is not converted, unless the class spells out into what. */
    private static boolean isCarriedThrough(SqlType stored, Column after) {
        return stored instanceof SqlType.Opaque && after.spelling() == null;
    }

    /** Of a column that is there, the words. */
    void reword(String column, List<String> before, List<String> after) {
        draft.findColumn(column).ifPresent(stored -> words(stored, before, after));
    }

    /** The words of a list, wherever the database keeps them: in a type of its own, at the column, or in a check. */
    private void words(Column stored, List<String> before, List<String> words) {
        switch (stored.type()) {
            case SqlType.Named(TableName name)
            when enums.containsKey(name) ->
                enums.computeIfPresent(name, (key, type) -> new EnumType(name, merged(type.values(), before, words)));
            case SqlType.Choice(List<String> values) ->
                draft.change(stored.name(), column -> typed(column, new SqlType.Choice(merged(values, before, words))));
            default ->
                findList(stored.name()).ifPresent(check -> {
                    draft.drop(check);
                    List<String> known = ListedWords.find(check.sql(), stored.name())
                            .map(ListedWords::words)
                            .orElse(before);
                    Check wider = check(stored.name(), merged(known, before, words));
                    draft.add(new Check(check.name() == null ? wider.name() : check.name(), wider.sql()));
                });
        }
        if (stored.type() instanceof SqlType.Text(Integer length, boolean fixed) && length != null) {
            int longest = words.stream().mapToInt(String::length).max().orElse(0);
            if (longest > length) {
                draft.change(stored.name(), column -> typed(column, new SqlType.Text(longest, fixed)));
            }
        }
    }

    /** What the database has, without what went from the classes, with what came to them behind. */
    private static List<String> merged(List<String> stored, List<String> before, List<String> after) {
        List<String> words = new ArrayList<>(stored);
        words.removeIf(word -> before.contains(word) && !after.contains(word));
        after.stream().filter(word -> !words.contains(word)).forEach(words::add);
        return words;
    }

    /** Whether the type of a column of the database is a list of words, so that no check has to say them. */
    boolean isList(Column stored) {
        return switch (stored.type()) {
            case SqlType.Choice choice -> true;
            case SqlType.Named(TableName name) -> enums.containsKey(name);
            default -> false;
        };
    }

    private Optional<Check> findList(String column) {
        return draft.checks().stream()
                .filter(check -> ListedWords.find(check.sql(), column).isPresent())
                .findFirst();
    }

    private boolean isCheckNeeded(Column column) {
        return column.spelling() == null && !dialect.can(Ability.ENUM_COLUMNS);
    }

    private Check check(String column, List<String> words) {
        String name = new ConstraintNames(dialect).check(draft.name(), List.of(column));
        return new Check(name, dialect.quoteIfNeeded(column) + " IN (" + dialect.texts(words) + ")");
    }

    private static SqlType roomFor(List<String> words) {
        int longest = Stream.concat(Stream.of(""), words.stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return new SqlType.Text(Math.max(longest, 20), false);
    }

    private static Column typed(Column column, SqlType type) {
        return new Column(
                column.name(), type, null, column.nullable(), column.value(), column.collation(), column.comment());
    }

    private static Column spelled(Column column, Column wanted) {
        return new Column(
                column.name(),
                wanted.type(),
                wanted.spelling(),
                column.nullable(),
                column.value(),
                column.collation(),
                column.comment());
    }
}
