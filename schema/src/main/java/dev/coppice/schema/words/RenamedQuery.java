package dev.coppice.schema.words;

import dev.coppice.schema.TableName;
import dev.coppice.schema.words.QueryName.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Queries, in an engine's own words, under other names of the tables and columns that they read. What they call their own
 * columns stays. A name is only touched where it is sure whose it is; where it is not, there is no answer.
 */
public final class RenamedQuery {

    private final List<QueryRelation> relations;
    private final UnaryOperator<String> spelling;
    private final Set<String> touched = new HashSet<>();

    /**
     * @param relations all tables and views that a query may read
     * @param spelling how a name is written that was not quoted
     */
    public RenamedQuery(List<QueryRelation> relations, UnaryOperator<String> spelling) {
        this.relations = List.copyOf(relations);
        this.spelling = spelling;
        for (QueryRelation relation : relations) {
            relation.renamed().forEach((old, now) -> {
                touched.add(folded(old));
                touched.add(folded(now));
            });
            relation.gone().forEach(column -> touched.add(folded(column)));
        }
    }

    /** The query under the new names; nothing where it cannot be told which names are meant. */
    public Optional<String> find(String sql) {
        List<SqlToken> tokens = SqlToken.of(sql);
        boolean isConcerned = tokens.stream()
                .filter(SqlToken::isName)
                .anyMatch(token -> touched.contains(folded(token.name())) || namesMoving(token));
        return isConcerned
                ? new QueryReading(tokens, this::relation).names().flatMap(names -> new Rewriting(sql).of(names))
                : Optional.of(sql);
    }

    private boolean namesMoving(SqlToken token) {
        return relations.stream()
                .anyMatch(relation ->
                        relation.changes() && relation.before().name().equalsIgnoreCase(token.name()));
    }

    /** A schema's name before it may be that of the default schema, which ours do not have. */
    private Optional<QueryRelation> relation(List<SqlToken> parts) {
        String name = parts.getLast().name();
        String schema = parts.size() > 1 ? parts.get(parts.size() - 2).name() : null;
        return find(new TableName(schema, name)).or(() -> find(new TableName(null, name)));
    }

    private Optional<QueryRelation> find(TableName name) {
        return relations.stream()
                .filter(relation -> relation.before().equals(name))
                .findFirst()
                .or(() -> relations.stream()
                        .filter(relation -> relation.before().toString().equalsIgnoreCase(name.toString()))
                        .findFirst());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A column with the source that has it. */
    private record Owned(QuerySource source, String column) {
        String after() {
            return source.columnAfter(column);
        }
    }

    /** One text. */
    private final class Rewriting {

        private final String sql;
        private final Map<Integer, Edit> edits = new TreeMap<>();
        private boolean isSure = true;

        /** What comes in place of a piece of the text. */
        private record Edit(int end, String text) {}

        Rewriting(String sql) {
            this.sql = sql;
        }

        Optional<String> of(List<QueryName> names) {
            for (QueryName name : names) {
                switch (name.role()) {
                    case RELATION -> relation(name);
                    case ALL_OF -> allOf(name);
                    case DOUBTFUL -> isSure &= !isTouched(name);
                    case SHOWN, SORTED, GROUPED, COLUMN -> column(name);
                }
            }
            return isSure ? Optional.of(text()) : Optional.empty();
        }

        private void relation(QueryName name) {
            RenamedQuery.this.relation(name.parts()).ifPresent(relation -> {
                isSure &=
                        !decidesWhatIsJoined(name.block(), relation) && !takesTheNameOfAnother(name.block(), relation);
                if (relation.hasOtherName()) {
                    replace(name.last(), relation.after().name());
                }
            });
        }

        private static boolean decidesWhatIsJoined(QueryBlock block, QueryRelation relation) {
            return relation.renamed().entrySet().stream()
                    .anyMatch(entry -> block.isJoinedBy(entry.getKey()) || block.isJoinedBy(entry.getValue()));
        }

        private static boolean takesTheNameOfAnother(QueryBlock block, QueryRelation relation) {
            long called = block.sources().stream()
                    .filter(source -> source.calledAfter()
                            .equalsIgnoreCase(relation.after().name()))
                    .count();
            return relation.hasOtherName() && called > 1;
        }

        private void allOf(QueryName name) {
            findSource(name.block(), name.parts()).ifPresent(source -> callAnew(name.last(), source));
        }

        private void column(QueryName name) {
            if (name.parts().size() > 1) {
                qualified(name);
            } else if (isTouched(name)) {
                bare(name);
            }
        }

        private boolean isTouched(QueryName name) {
            return touched.contains(folded(name.last().name()));
        }

        private void qualified(QueryName name) {
            boolean isTouched = isTouched(name);
            List<SqlToken> qualifier = name.parts().subList(0, name.parts().size() - 1);
            Optional<QuerySource> source = findSource(name.block(), qualifier);
            if (source.isEmpty() || (source.get().isOpen() && isTouched)) {
                isSure &= !isTouched;
                return;
            }
            callAnew(qualifier.getLast(), source.get());
            source.get()
                    .findColumn(name.last())
                    .map(column -> new Owned(source.get(), column))
                    .ifPresent(owned -> write(name, owned, ""));
        }

        /** A source that has its table's name has the new one afterwards. */
        private void callAnew(SqlToken qualifier, QuerySource source) {
            if (!source.calledAfter().equals(source.called())) {
                replace(qualifier, source.calledAfter());
            }
        }

        private Optional<QuerySource> findSource(QueryBlock from, List<SqlToken> qualifier) {
            String called = qualifier.getLast().name();
            for (@Nullable QueryBlock block = from; block != null; block = block.outer()) {
                List<QuerySource> found = block.sources().stream()
                        .filter(source -> source.called().equalsIgnoreCase(called))
                        .toList();
                if (!found.isEmpty()) {
                    isSure &= found.size() == 1;
                    return Optional.of(found.getFirst());
                }
            }
            return Optional.empty();
        }

        private void bare(QueryName name) {
            String said = name.last().name();
            boolean isOfResult = name.block().isAlias(said) || name.block().isOneOfSeveral();
            if (name.role() == Role.SORTED && isOfResult) {
                return;
            }
            isSure &= name.role() != Role.GROUPED || !name.block().isAlias(said);
            isSure &= !name.block().isJoinedBy(said);
            findOwner(name)
                    .ifPresent(owned ->
                            write(name, owned, isPlain(name.block(), owned) ? "" : qualifier(name, owned) + "."));
        }

        private String qualifier(QueryName name, Owned owned) {
            String called = owned.source().calledAfter();
            isSure &= !called.isEmpty();
            return written(name.last(), called);
        }

        private Optional<Owned> findOwner(QueryName name) {
            for (@Nullable QueryBlock block = name.block(); block != null; block = block.outer()) {
                List<Owned> owners = new ArrayList<>();
                for (QuerySource source : block.sources()) {
                    source.findColumn(name.last()).ifPresent(column -> owners.add(new Owned(source, column)));
                }
                boolean isOpen = block.sources().stream().anyMatch(QuerySource::isOpen);
                if (!owners.isEmpty() || isOpen) {
                    isSure &= owners.size() == 1;
                    return owners.stream().findFirst();
                }
            }
            return Optional.empty();
        }

        /** Whether the new name alone says whose it is. */
        private boolean isPlain(QueryBlock from, Owned owned) {
            for (@Nullable QueryBlock block = from; block != null; block = block.outer()) {
                List<QuerySource> having = block.sources().stream()
                        .filter(source -> source.hasAfterwards(owned.after()))
                        .toList();
                if (!having.isEmpty()) {
                    return having.equals(List.of(owned.source()));
                }
            }
            return true;
        }

        /** @param qualifier what has to stand before the column */
        private void write(QueryName name, Owned owned, String qualifier) {
            SqlToken old = name.last();
            isSure &= !owned.source().loses(owned.column());
            boolean isOther = !owned.after().equals(owned.column());
            String shown = isOther && name.role() == Role.SHOWN ? " AS " + old.text() : "";
            if (isOther || !qualifier.isEmpty()) {
                edits.put(old.start(), new Edit(old.end(), qualifier + written(old, owned.after()) + shown));
            }
        }

        private void replace(SqlToken token, String name) {
            edits.put(token.start(), new Edit(token.end(), written(token, name)));
        }

        private String written(SqlToken old, String name) {
            return new RenamedText(Map.of(old.name(), name), spelling).text(old.text());
        }

        private String text() {
            StringBuilder text = new StringBuilder();
            int copied = 0;
            for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
                text.append(sql, copied, edit.getKey()).append(edit.getValue().text());
                copied = edit.getValue().end();
            }
            return text.append(sql, copied, sql.length()).toString();
        }
    }
}
