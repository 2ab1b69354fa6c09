package dev.coppice.starter.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the name of a constraint says to people: {@code ck_trips_ends_after_start} is "ends after start". */
final class RuleName {

    private static final Set<String> MARKS = Set.of("ck", "chk", "check", "constraint");

    private RuleName() {}

    /** Nothing where it only repeats the table and its columns, as names that a database makes up do. */
    static Optional<String> words(String name, String table, List<String> columns) {
        boolean isName = name.matches("[\\p{L}_][\\p{L}\\p{N}_ $-]*") && !name.matches("(?i)constraint_\\w+");
        if (!isName) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(parts(name));
        words.removeIf(word -> word.matches("\\d+"));
        while (!words.isEmpty() && MARKS.contains(words.getFirst())) {
            words.removeFirst();
        }
        while (!words.isEmpty() && MARKS.contains(words.getLast().replaceFirst("\\d+$", ""))) {
            words.removeLast();
        }
        List<String> ofTable = parts(table);
        boolean beginsWithTable = words.size() > ofTable.size()
                && words.subList(0, ofTable.size()).equals(ofTable);
        List<String> own = beginsWithTable ? words.subList(ofTable.size(), words.size()) : words;
        boolean saysNothing = own.equals(ofTable)
                || columns.stream()
                        .map(RuleName::parts)
                        .flatMap(List::stream)
                        .toList()
                        .containsAll(own)
                || own.stream().noneMatch(word -> word.length() > 2);
        return saysNothing ? Optional.empty() : Optional.of(String.join(" ", own));
    }

    private static List<String> parts(String name) {
        return Arrays.stream(name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
    }
}
