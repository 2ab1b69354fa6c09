package dev.coppice.admin;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which of its texts names a row best, going by their names alone.
 *
 * <p>What is called {@code name}, {@code lastName}, {@code surname}, {@code familyName}, {@code title} or {@code label}, in
 * this order; else what ends so, first with the name of the entity before it; else what is called {@code description},
 * {@code code} or {@code number}, or ends so behind the name of the entity; else what ends with {@code description}. Parts of
 * an address name nothing: {@code shipName} beside {@code shipCity}.
 */
public final class RowTitle {

    private static final List<String> NAMES = List.of("name", "lastname", "surname", "familyname", "title", "label");
    private static final List<String> OTHERS = List.of("description", "code", "number");
    private static final Set<String> PLACES = Set.of("address", "street", "city");

    private final String entity;
    private final List<Text> texts;

    private RowTitle(String entity, List<Text> texts) {
        this.entity = entity;
        this.texts = texts;
    }

    /**
     * A text of a row.
     *
     * @param attribute what the API calls it
     * @param column what the database calls it, which is another word where an owner chose one
     */
    public record Text(String attribute, String column) {

        private Stream<List<String>> names() {
            return Stream.of(attribute, column).distinct().map(RowTitle::words);
        }
    }

    /**
     * The attribute that names a row; empty if none does.
     *
     * @param entity the name of its class
     */
    public static Optional<String> among(String entity, List<Text> texts) {
        RowTitle title = new RowTitle(String.join("", words(entity)), withoutAddresses(texts));
        return Stream.of(
                        title.first(NAMES, RowTitle::isCalled),
                        title.first(NAMES, title::endsBehindTheEntity),
                        title.first(NAMES, RowTitle::ends),
                        title.first(OTHERS, RowTitle::isCalled),
                        title.first(OTHERS, title::endsBehindTheEntity),
                        title.first(List.of("description"), RowTitle::ends))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @FunctionalInterface
    private interface Test {
        boolean holds(List<String> name, String word);
    }

    private Optional<String> first(List<String> words, Test test) {
        return words.stream()
                .flatMap(word -> texts.stream().filter(any(name -> test.holds(name, word))))
                .map(Text::attribute)
                .findFirst();
    }

    private static Predicate<Text> any(Predicate<List<String>> test) {
        return text -> text.names().anyMatch(test);
    }

    private static boolean isCalled(List<String> name, String word) {
        return String.join("", name).equals(word);
    }

    private boolean endsBehindTheEntity(List<String> name, String word) {
        return ends(name, word) && String.join("", name).equals(entity + word);
    }

    /** Whether whole words at the end make up a word. */
    private static boolean ends(List<String> name, String word) {
        return Stream.iterate(1, from -> from < name.size(), from -> from + 1)
                .anyMatch(
                        from -> String.join("", name.subList(from, name.size())).equals(word));
    }

    private static List<Text> withoutAddresses(List<Text> texts) {
        Set<String> prefixes = new HashSet<>();
        texts.stream()
                .map(text -> words(text.attribute()))
                .filter(name -> name.size() > 1 && PLACES.contains(name.getLast()))
                .forEach(name -> prefixes.add(name.getFirst()));
        return texts.stream()
                .filter(text -> !prefixes.contains(words(text.attribute()).getFirst()))
                .toList();
    }

    /** {@code lastName} and {@code LAST_NAME} are two words. */
    private static List<String> words(String name) {
        String apart = name.replaceAll("([\\p{Ll}\\p{N}])(\\p{Lu})", "$1 $2").replaceAll("[^\\p{L}\\p{N}]+", " ");
        return Arrays.asList(apart.strip().toLowerCase(Locale.ROOT).split(" ", -1));
    }
}
