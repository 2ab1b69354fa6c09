package dev.coppice.project.rebuild;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a compiler says over several lines, as the end of one sentence. */
final class CompilerWords {

    private static final Pattern SYMBOL = Pattern.compile("\\s*symbol:\\s*(.+)");
    private static final Pattern LOCATION = Pattern.compile("\\s*location:\\s*(.+)");
    private static final Pattern OF_TYPE = Pattern.compile(".* of type (.+)");
    private static final Pattern QUALIFIED = Pattern.compile("(?:[a-z_][\\w$]*\\.)+(?=[A-Z])");

    private CompilerWords() {}

    static String of(String complaint) {
        List<String> lines = complaint.lines().toList();
        String first = lines.isEmpty() ? "" : lines.get(0);
        Optional<String> symbol = find(SYMBOL, lines);
        String said = symbol.isPresent() ? "there is no " + symbol.get() + place(lines) : first;
        return QUALIFIED.matcher(said.replaceAll("\\s+", " ").strip()).replaceAll("");
    }

    private static String place(List<String> lines) {
        return find(LOCATION, lines)
                .map(place -> {
                    Matcher ofType = OF_TYPE.matcher(place);
                    return " in " + (ofType.matches() ? ofType.group(1) : place);
                })
                .orElse("");
    }

    private static Optional<String> find(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).strip())
                .findFirst();
    }
}
