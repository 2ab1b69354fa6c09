package dev.coppice.project.merge.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offsets that several edits need. */
final class Places {

    private static final Pattern PROPERTIES = Pattern.compile("(?:\\s*[&!][^\\s,\\[\\]{}]*)+");

    private Places() {}

    /** Where the line above ends, given where a line begins. */
    static int endOfLineAbove(String text, int line) {
        return text.startsWith("\r\n", Math.max(0, line - 2)) ? line - 2 : line - 1;
    }

    /** Behind a part's colon or dash, its anchor and tag. */
    static int behindProperties(String text, YamlPart part) {
        YamlNode node = part.node();
        if (node.from() == node.start()) {
            return part.entry().colon();
        }
        Matcher properties = PROPERTIES.matcher(text).region(part.entry().colon(), text.length());
        return properties.lookingAt() ? properties.end() : part.entry().colon();
    }
}
