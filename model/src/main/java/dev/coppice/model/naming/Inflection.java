package dev.coppice.model.naming;

import io.github.encryptorcode.pluralize.Pluralize;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Singular and plural of English words: first the owner's, then ours, then the rules of the library.
 *
 * <p>Idempotent: the plural of a plural and the singular of a singular are the word itself.
 */
public final class Inflection {

    /** English as it comes. */
    public static final Inflection ENGLISH = new Inflection(Map.of());

    /** What the library gets wrong, or right only for scholars. */
    private static final Map<String, String> PLURALS = Map.ofEntries(
            Map.entry("agenda", "agendas"),
            Map.entry("alias", "aliases"),
            Map.entry("atlas", "atlases"),
            Map.entry("axis", "axes"),
            Map.entry("basis", "bases"),
            Map.entry("bias", "biases"),
            Map.entry("buffalo", "buffaloes"),
            Map.entry("cache", "caches"),
            Map.entry("canvas", "canvases"),
            Map.entry("index", "indexes"),
            Map.entry("lens", "lenses"),
            Map.entry("medium", "media"),
            Map.entry("oasis", "oases"),
            Map.entry("premise", "premises"),
            Map.entry("schema", "schemas"),
            Map.entry("syllabus", "syllabuses"),
            Map.entry("virus", "viruses"));

    private static final Map<String, String> SINGULARS = inverse(PLURALS);

    /** Words that are not counted, in singular and plural alike. */
    private static final Set<String> UNCOUNTED = Set.of(
            "analytics",
            "aws",
            "bios",
            "chaos",
            "clothes",
            "cosmos",
            "css",
            "data",
            "dns",
            "ethos",
            "feedback",
            "gis",
            "gps",
            "https",
            "ios",
            "its",
            "js",
            "kudos",
            "logistics",
            "media",
            "metadata",
            "money",
            "os",
            "physics",
            "pos",
            "progress",
            "sms",
            "species",
            "tennis",
            "this",
            "tls",
            "us",
            "weather",
            "yes");

    private final Map<String, String> plurals;
    private final Map<String, String> singulars;

    private Inflection(Map<String, String> plurals) {
        this.plurals = plurals;
        this.singulars = inverse(plurals);
    }

    /**
     * English with the owner's words.
     *
     * @param plurals plural by singular, lower-case
     */
    public static Inflection with(Map<String, String> plurals) {
        return new Inflection(Map.copyOf(plurals));
    }

    /** The plural of a lower-case word. */
    public String plural(String word) {
        if (plurals.containsKey(word)) {
            return plurals.get(word);
        }
        if (singulars.containsKey(word) || isUncounted(word) || SINGULARS.containsKey(word)) {
            return word;
        }
        return PLURALS.containsKey(word) ? PLURALS.get(word) : pluralByRule(word);
    }

    /** The singular of a lower-case word. */
    public String singular(String word) {
        if (singulars.containsKey(word)) {
            return singulars.get(word);
        }
        if (plurals.containsKey(word) || isUncounted(word) || PLURALS.containsKey(word)) {
            return word;
        }
        return SINGULARS.containsKey(word) ? SINGULARS.get(word) : singularByRule(word);
    }

    private static boolean isUncounted(String word) {
        return UNCOUNTED.contains(word);
    }

    private static String pluralByRule(String word) {
        return isPlain(word) ? Pluralize.plural(word) : word + "s";
    }

    private static String singularByRule(String word) {
        return isPlain(word) ? Pluralize.singular(word) : word;
    }

    /** Rules are for words; {@code address2} or a letter that was spelled as a number is none. */
    private static boolean isPlain(String word) {
        return word.length() > 1 && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private static Map<String, String> inverse(Map<String, String> words) {
        Map<String, String> inverse = new HashMap<>();
        for (String key : words.keySet().stream().sorted().toList()) {
            inverse.putIfAbsent(words.get(key), key);
        }
        return Collections.unmodifiableMap(inverse);
    }
}
