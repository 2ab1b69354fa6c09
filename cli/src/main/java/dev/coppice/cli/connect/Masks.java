package dev.coppice.cli.connect;

import java.util.regex.Pattern;

/** Hides passwords in any text that a person or a log may see. */
public final class Masks {

    static final String STARS = "***";

    private static final Pattern USER_INFO = Pattern.compile("//([^\\s:/?@]*):[^\\s]*@");
    private static final Pattern OPTION = Pattern.compile(
            "(?i)((?:password|passwd|passphrase|pwd|secret|token)[\\w.]*\\s*=\\s*)(?:\"[^\"]*\"|'[^']*'|[^\\s&;,'\"]+)");
    private static final int SHORTEST_WORTH_HIDING = 4;

    private Masks() {}

    /** The text with the passwords of URLs and of assignments replaced by stars. */
    public static String mask(String text) {
        String withoutUserInfo = USER_INFO.matcher(text).replaceAll("//$1:" + STARS + "@");
        return OPTION.matcher(withoutUserInfo).replaceAll("$1" + STARS);
    }

    /** As {@link #mask(String)}, and with a known secret replaced wherever it stands. */
    public static String mask(String text, Secret secret) {
        boolean worthHiding = secret.text().length() >= SHORTEST_WORTH_HIDING;
        return mask(worthHiding ? text.replace(secret.text(), STARS) : text);
    }
}
