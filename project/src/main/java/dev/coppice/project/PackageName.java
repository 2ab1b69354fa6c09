package dev.coppice.project;

import dev.coppice.schema.Problem;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * A Java package in plain letters.
 *
 * @param value lower-case words joined by dots: {@code com.acme.shop}
 */
public record PackageName(String value) {

    private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");

    public PackageName {
        if (!Arrays.stream(value.split("\\.", -1)).allMatch(PackageName::isWord)) {
            throw new Problem(
                    "'%s' is not the name of a Java package".formatted(value),
                    "Give lower-case words joined by dots, for example com.acme.shop");
        }
    }

    /** Whether a word can be part of a package's name. */
    static boolean isWord(String word) {
        return WORD.matcher(word).matches() && !SourceVersion.isKeyword(word);
    }

    /** The package below this one. */
    public PackageName child(String name) {
        return new PackageName(value + "." + name);
    }

    /** The folder below a source root: {@code com/acme/shop}. */
    public String folder() {
        return value.replace('.', '/');
    }

    @Override
    public String toString() {
        return value;
    }
}
