package dev.coppice.jsonapi;

import java.util.regex.Pattern;

/**
 * What attributes, relationships and types may be called: letters, digits, hyphen and underscore of ASCII, the first and
 * last a letter or digit. Narrower than JSON:API's own rule, so that no name ever needs encoding in a URL.
 */
public final class MemberName {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?");

    private MemberName() {}

    public static boolean isLegal(String name) {
        return LEGAL.matcher(name).matches();
    }

    static void check(String name) {
        if (!isLegal(name)) {
            throw new IllegalArgumentException(
                    "'%s' is not a legal member name; use ASCII letters, digits, '-' and '_', no '-' or '_' at the ends"
                            .formatted(name));
        }
    }
}
