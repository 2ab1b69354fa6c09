package dev.coppice.admin;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one attribute or to-one relationship is shown.
 *
 * @param name its name in the API
 * @param format how its value is shown and asked for; null where its type says enough
 * @param hidden where it is not shown
 * @param showWhen when it is shown; null for always
 * @param options what a format leaves open
 */
public record AdminAttribute(
        String name,
        @Nullable Format format,
        Words words,
        Use use,
        Set<View> hidden,
        @Nullable Condition showWhen,
        Map<String, Object> options,
        Place place) {

    /**
     * What people read about it; null where the model says it.
     *
     * @param group the heading that it stands under with others, where a row is shown or asked for; null for none
     */
    public record Words(
            @Nullable String label,
            @Nullable String help,
            @Nullable String placeholder,
            @Nullable String group) {

        static final Words NONE = new Words(null, null, null, null);
    }

    /**
     * What people can do with it.
     *
     * @param search whether the search box looks into it; null where nothing is said
     * @param filter whether a list can be filtered by it; null where nothing is said
     */
    public record Use(
            boolean readOnly,
            @Nullable Boolean search,
            @Nullable Boolean filter) {

        static final Use ANY = new Use(false, null, null);
    }

    public AdminAttribute {
        hidden = hidden.isEmpty() ? Set.of() : EnumSet.copyOf(hidden);
        options = new LinkedHashMap<>(options);
    }

    public AdminAttribute(String name, @Nullable Format format) {
        this(name, format, Words.NONE, Use.ANY, Set.of(), null, Map.of(), Place.NOWHERE);
    }

    /** Shown as its type suggests. */
    public static AdminAttribute of(String name) {
        return new AdminAttribute(name, null);
    }

    /** The same one with this help. */
    public AdminAttribute withHelp(@Nullable String help) {
        Words told = new Words(words.label(), help, words.placeholder(), words.group());
        return new AdminAttribute(name, format, told, use, hidden, showWhen, options, place);
    }

    /** The same one, called otherwise. */
    public AdminAttribute withLabel(@Nullable String label) {
        Words told = new Words(label, words.help(), words.placeholder(), words.group());
        return new AdminAttribute(name, format, told, use, hidden, showWhen, options, place);
    }

    /** The same one, not shown there either. */
    public AdminAttribute hiddenIn(View view) {
        EnumSet<View> more = EnumSet.of(view);
        more.addAll(hidden);
        return new AdminAttribute(name, format, words, use, more, showWhen, options, place);
    }

    /** The same one, said elsewhere. */
    public AdminAttribute at(Place place) {
        return new AdminAttribute(name, format, words, use, hidden, showWhen, options, place);
    }

    /** The same one, shown as its type suggests. */
    public AdminAttribute withoutFormat() {
        return new AdminAttribute(name, null, words, use, hidden, showWhen, options, place);
    }

    /** The same one, shown always. */
    public AdminAttribute withoutCondition() {
        return new AdminAttribute(name, format, words, use, hidden, null, options, place);
    }
}
