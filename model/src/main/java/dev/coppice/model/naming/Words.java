package dev.coppice.model.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that a name is made of: lower-case, only {@code a-z} and {@code 0-9}, at least one.
 *
 * @param exact whether each letter of the name is in the words as it was; false where letters had to be spelled in ASCII
 */
public record Words(List<String> list, boolean exact) {

    public Words {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("A name has at least one word");
        }
    }

    /** Splits at everything that is neither letter nor digit, and where the case changes; any text has words. */
    public static Words of(String name) {
        return new WordSplitter(name).words();
    }

    /** {@code OrderDetail}. */
    public String upperCamel() {
        return list.stream().map(Words::capitalized).collect(Collectors.joining());
    }

    /** {@code orderDetail}. */
    public String lowerCamel() {
        return list.getFirst() + list.stream().skip(1).map(Words::capitalized).collect(Collectors.joining());
    }

    /** {@code ORDER_DETAIL}. */
    public String upperSnake() {
        return list.stream().map(AsciiCase::upper).collect(Collectors.joining("_"));
    }

    public String last() {
        return list.getLast();
    }

    public Words withLast(String word) {
        List<String> changed = new ArrayList<>(list.subList(0, list.size() - 1));
        changed.add(word);
        return new Words(changed, exact);
    }

    /** These words behind the others. */
    public Words after(Words others) {
        List<String> joined = Stream.concat(others.list.stream(), list.stream()).toList();
        return new Words(joined, exact && others.exact);
    }

    public boolean endsWith(Words others) {
        int start = list.size() - others.list.size();
        return start >= 0 && list.subList(start, list.size()).equals(others.list);
    }

    /** Without as many words at the end as the others have; the caller knows that some remain. */
    public Words withoutEnd(Words others) {
        return new Words(list.subList(0, list.size() - others.list.size()), exact);
    }

    static String capitalized(String word) {
        return AsciiCase.upper(word.substring(0, 1)) + word.substring(1);
    }
}
