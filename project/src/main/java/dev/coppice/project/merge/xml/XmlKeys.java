package dev.coppice.project.merge.xml;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells the children of an element from each other. In a list ({@code dependencies} of {@code dependency}) it is
 * what a child is about: its coordinates, its {@code id}, or its text. Elsewhere it is the child's name.
 */
final class XmlKeys {

    private static final Pattern REFERENCE = Pattern.compile("&(lt|gt|amp|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);
    private static final String PROPERTIES = "properties";
    private static final String ARTIFACT = "artifactId";
    private static final String PLUGIN_GROUP = "org.apache.maven.plugins";

    private final String text;
    private final boolean list;

    XmlKeys(String text, XmlElement parent) {
        this.text = text;
        this.list = isList(parent);
    }

    /** Whether all children have the name that the element has in the plural. */
    static boolean isList(XmlElement element) {
        return !element.name().equals(PROPERTIES)
                && !element.children().isEmpty()
                && element.children().stream().allMatch(child -> isPlural(element.name(), child.name()));
    }

    private static boolean isPlural(String many, String one) {
        String plural = many.toLowerCase(Locale.ROOT);
        String single = one.toLowerCase(Locale.ROOT);
        boolean endsInY = single.endsWith("y") && plural.endsWith(single.substring(0, single.length() - 1) + "ies");
        return endsInY || plural.endsWith(single + "s");
    }

    String of(XmlElement child) {
        if (!list) {
            return child.name();
        }
        if (child.child(ARTIFACT).isPresent()) {
            return coordinates(child);
        }
        String standardId = child.name().equals("execution") ? "default" : child.name();
        return child.children().isEmpty() ? content(text, child) : text(child, "id", standardId);
    }

    private String coordinates(XmlElement child) {
        String group = text(child, "groupId", child.name().equals("plugin") ? PLUGIN_GROUP : "");
        String type = text(child, "type", "jar");
        String classifier = text(child, "classifier", "");
        return group
                + ":"
                + text(child, ARTIFACT, "")
                + (type.equals("jar") ? "" : ":" + type)
                + (classifier.isEmpty() ? "" : ":" + classifier);
    }

    private String text(XmlElement parent, String name, String standard) {
        return parent.child(name).map(child -> content(text, child)).orElse(standard);
    }

    /** What an element without children says. */
    static String content(String text, XmlElement element) {
        String inner = text.substring(element.openEnd(), Math.max(element.openEnd(), element.closeStart()));
        String said = COMMENT.matcher(inner).replaceAll("");
        StringBuilder content = new StringBuilder();
        Matcher literal = LITERAL.matcher(said);
        int position = 0;
        while (literal.find()) {
            content.append(resolved(said.substring(position, literal.start()))).append(literal.group(1));
            position = literal.end();
        }
        return content.append(resolved(said.substring(position))).toString().strip();
    }

    private static String resolved(String text) {
        return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(character(reference.group(1))));
    }

    private static String character(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default ->
                Character.toString(
                        name.startsWith("#x")
                                ? Integer.parseInt(name.substring(2), 16)
                                : Integer.parseInt(name.substring(1)));
        };
    }
}
