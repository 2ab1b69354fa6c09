package dev.coppice.project.write;

import dev.coppice.schema.Problem;
import java.util.Collection;
import java.util.List;

/** Finds what the owner means by as much of a name as had to be typed. */
final class Choice {

    private static final String BOUNDARIES = "/#.";
    private static final int SHOWN = 8;

    private Choice() {}

    /**
     * The one name that is the word, or ends with it after a slash, hash or dot.
     *
     * @throws Problem if there is none, or more than one
     */
    static String of(String word, Collection<String> names, String kind) {
        if (names.contains(word)) {
            return word;
        }
        List<String> found =
                names.stream().filter(name -> endsWith(name, word)).distinct().toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new Problem(
                    "There is no %s '%s'%s".formatted(kind, word, names.isEmpty() ? "" : "; there is " + shown(names)),
                    "Check the spelling; 'coppice status' lists them");
        }
        throw new Problem(
                "'%s' may be %s".formatted(word, shown(found)), "Write more of it, or its number in 'coppice status'");
    }

    private static boolean endsWith(String name, String word) {
        String end = word.startsWith("#") ? word.substring(1) : word;
        int start = name.length() - end.length();
        return !end.isEmpty() && start > 0 && name.endsWith(end) && BOUNDARIES.indexOf(name.charAt(start - 1)) >= 0;
    }

    private static String shown(Collection<String> names) {
        String all = String.join(", ", names.stream().limit(SHOWN).toList());
        return names.size() > SHOWN ? all + ", …" : all;
    }
}
