package dev.coppice.starter.web;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags that a conditional request names (RFC 9110): {@code *} or a list.
 *
 * @param any whether each resource fits that there is
 * @param strong the versions of strong tags
 * @param all those of weak tags, too
 */
record EntityTags(boolean any, List<String> strong, List<String> all) {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\uFFFF]*)\"\\s*(?:,|$)");

    EntityTags {
        strong = List.copyOf(strong);
        all = List.copyOf(all);
    }

    /** The header that tells a version. */
    static String of(String version) {
        return '"' + version + '"';
    }

    /** @param header its name, in case that the value cannot be understood */
    static EntityTags parse(String value, String header) {
        if (value.strip().equals("*")) {
            return new EntityTags(true, List.of(), List.of());
        }
        List<String> strong = new ArrayList<>();
        List<String> all = new ArrayList<>();
        Matcher tag = TAG.matcher(value);
        int end = 0;
        while (end < value.length() && tag.find(end) && tag.start() == end) {
            if (tag.group(1) == null) {
                strong.add(tag.group(2));
            }
            all.add(tag.group(2));
            end = tag.end();
        }
        if (end < value.length() || all.isEmpty()) {
            String detail = "The header takes * or versions in double quotes, with commas between";
            throw new ProblemException(
                    Problem.of(ProblemCode.MALFORMED_REQUEST, detail).atHeader(header));
        }
        return new EntityTags(false, strong, all);
    }

    /** Whether a client that has these has a version already. */
    boolean include(String version) {
        return any || all.contains(version);
    }
}
