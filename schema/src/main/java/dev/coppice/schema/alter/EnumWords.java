package dev.coppice.schema.alter;

import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Schema;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A list of words that becomes longer, where an engine can lengthen it. */
record EnumWords(Journey journey, EnumType current, EnumType wanted) {

    /** PostgreSQL adds words, but lets nothing use them before the transaction ends. */
    boolean canBeAdded() {
        List<String> kept = new ArrayList<>(wanted.values());
        kept.retainAll(current.values());
        List<String> fresh = new ArrayList<>(wanted.values());
        fresh.removeAll(current.values());
        return journey.dialect().product().equals("PostgreSQL")
                && kept.equals(current.values())
                && fresh.stream().noneMatch(this::isUsed);
    }

    private boolean isUsed(String word) {
        Dialect dialect = journey.dialect();
        Schema schema = journey.wanted();
        boolean isDefault = schema.tables().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.value().equals(new ColumnValue.Literal(word)));
        Stream<String> texts = Stream.of(
                        schema.tables().stream()
                                .flatMap(table -> table.checks().stream())
                                .map(check -> check.sql()),
                        schema.tables().stream()
                                .flatMap(table -> table.indexes().stream())
                                .flatMap(index -> Stream.ofNullable(index.predicate())),
                        schema.views().stream().map(view -> view.sql()),
                        journey.fillings().sql().values().stream().flatMap(columns -> columns.values().stream()))
                .flatMap(some -> some);
        return isDefault || texts.anyMatch(sql -> sql.contains(dialect.text(word)));
    }

    /** One statement for each new word, which takes its place before the one that follows it. */
    List<String> additions() {
        Dialect dialect = journey.dialect();
        List<String> statements = new ArrayList<>();
        List<String> standing = new ArrayList<>(current.values());
        for (int i = 0; i < wanted.values().size(); i++) {
            String word = wanted.values().get(i);
            if (standing.contains(word)) {
                continue;
            }
            boolean isAtEnd = i == standing.size();
            String place = isAtEnd ? "" : " BEFORE " + dialect.text(standing.get(i));
            statements.add("ALTER TYPE " + dialect.name(wanted.name()) + " ADD VALUE " + dialect.text(word) + place);
            standing.add(i, word);
        }
        return statements;
    }
}
