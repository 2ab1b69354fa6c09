package dev.coppice.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a project is called, in a form that is safe as an artifact, a folder and a part of a URL.
 *
 * @param value lower-case words joined by hyphens: {@code my-shop}
 */
public record ProjectName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final int LIMIT = 50;

    public ProjectName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'%s' is not a project name".formatted(value));
        }
    }

    /** The nearest name to any text, for example a folder's or a database's. */
    public static ProjectName from(String text) {
        String words = Stream.of(NO_WORD.split(HUMP.matcher(text).replaceAll("-")))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
        String shortened = words.substring(0, Math.min(words.length(), LIMIT)).replaceAll("-$", "");
        boolean startsWithLetter = !shortened.isEmpty() && Character.isLetter(shortened.charAt(0));
        String prefix = shortened.isEmpty() ? "project" : "project-";
        return new ProjectName(startsWithLetter ? shortened : prefix + shortened);
    }

    /** As the beginning of a class name: {@code MyShop}. */
    public String classPrefix() {
        return Arrays.stream(value.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The package of a project whose owner chose none: {@code com.example.myshop}. */
    public PackageName defaultPackage() {
        String last = value.replace("-", "");
        return new PackageName("com.example." + (PackageName.isWord(last) ? last : last + "app"));
    }

    @Override
    public String toString() {
        return value;
    }
}
