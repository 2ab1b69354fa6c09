package dev.coppice.schema.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One SELECT of a query: what it reads and what it calls its columns. Filled while the text is read. */
final class QueryBlock {

    private final @Nullable QueryBlock outer;
    private final List<QuerySource> sources = new ArrayList<>();
    private final Set<String> aliases = new HashSet<>();
    private final List<String> outputs = new ArrayList<>();
    private boolean showsAll;
    private final Set<String> joined = new HashSet<>();
    private boolean joinsByAllNames;
    private boolean isOneOfSeveral;

    /** @param outer the one whose columns it may speak of, too */
    QueryBlock(@Nullable QueryBlock outer) {
        this.outer = outer;
    }

    @Nullable
    QueryBlock outer() {
        return outer;
    }

    List<QuerySource> sources() {
        return sources;
    }

    void add(QuerySource source) {
        sources.add(source);
    }

    /** One of its columns has a name of its own. */
    void addAlias(String alias) {
        aliases.add(alias.toLowerCase(Locale.ROOT));
        outputs.add(alias);
    }

    void addOutput(String column) {
        outputs.add(column);
    }

    /** What a query in its place shows; null where that does not say. */
    void show(@Nullable List<String> columns) {
        showsAll |= columns == null;
        outputs.addAll(columns == null ? List.of() : columns);
    }

    void showAll() {
        showsAll = true;
    }

    /** Of two sources, the rows that have the same in a column of this name. */
    void joinBy(String column) {
        joined.add(column.toLowerCase(Locale.ROOT));
    }

    void joinByAllNames() {
        joinsByAllNames = true;
    }

    void beOneOfSeveral() {
        isOneOfSeveral = true;
    }

    boolean isAlias(String name) {
        return aliases.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a column of this name surely or maybe decides which rows come together. */
    boolean isJoinedBy(String name) {
        return joinsByAllNames || joined.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether others are united with it. */
    boolean isOneOfSeveral() {
        return isOneOfSeveral;
    }

    /** What it calls its columns; null where the text does not say. */
    @Nullable
    List<String> outputs() {
        return showsAll ? null : List.copyOf(outputs);
    }
}
