package dev.coppice.project.admin;

import java.util.List;
import java.util.regex.Pattern;

/** Texts in HTML as Markdown: headings, lists, links, what is bold or slanted. Other marks go, their content stays. */
final class HtmlProse {

    private record Rule(Pattern html, String markdown) {
        Rule(String html, String markdown) {
            this(Pattern.compile(html, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), markdown);
        }
    }

    private static final Pattern MARK = Pattern.compile("</?[a-zA-Z][^>]*>");
    private static final List<Rule> RULES = List.of(
            new Rule("\\s+", " "),
            new Rule("<h([1-6])[^>]*>\\s*", "\n\n### "),
            new Rule("\\s*</h[1-6]>\\s*", "\n\n"),
            new Rule("\\s*<li[^>]*>\\s*", "\n- "),
            new Rule("\\s*</?(ul|ol|p|div)[^>]*>\\s*", "\n\n"),
            new Rule("\\s*<br\\s*/?>\\s*", "\n\n"),
            new Rule("</?(strong|b)>", "**"),
            new Rule("</?(em|i)>", "*"),
            new Rule("<a\\s[^>]*href=[\"']([^\"']*)[\"'][^>]*>(.*?)</a>", "[$2]($1)"),
            new Rule(MARK.pattern(), ""),
            new Rule("&nbsp;", " "),
            new Rule("&lt;", "<"),
            new Rule("&gt;", ">"),
            new Rule("&quot;", "\""),
            new Rule("&amp;", "&"),
            new Rule("[ \t]+\n", "\n"),
            new Rule("\n(?!- )\\s*\n\\s*", "\n\n"),
            new Rule("\n{3,}", "\n\n"));

    private HtmlProse() {}

    static boolean isHtml(String text) {
        return MARK.matcher(text).find();
    }

    static String toMarkdown(String text) {
        String markdown = text;
        for (Rule rule : RULES) {
            markdown = rule.html().matcher(markdown).replaceAll(rule.markdown());
        }
        return markdown.strip();
    }
}
