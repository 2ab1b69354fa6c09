package dev.coppice.project.merge.yaml;

import dev.coppice.project.merge.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * How the owner writes YAML.
 *
 * @param lineEnd what ends a line
 * @param step how far an entry stands behind the entry that holds it
 * @param listStep how far a dash stands behind the entry that holds the list
 * @param dashGap what stands between a dash and its item
 * @param padding what stands inside of brackets
 */
record YamlStyle(String lineEnd, int step, int listStep, String dashGap, String padding) {

    private static final int STANDARD_STEP = 2;

    static YamlStyle of(YamlFile file) {
        Samples samples = new Samples(file);
        samples.look(file.root().node());
        return new YamlStyle(
                TextStyle.of(file.text(), "  ").lineEnd(),
                Math.max(1, common(samples.steps, STANDARD_STEP)),
                common(samples.listSteps, STANDARD_STEP),
                common(samples.dashGaps, " "),
                common(samples.paddings, ""));
    }

    /** How the words of a list are quoted, where all that need no quotes are quoted alike. */
    static ScalarStyle quotes(YamlPart list) {
        List<ScalarStyle> styles = list.parts().stream()
                .map(YamlPart::nameNode)
                .filter(YamlPrinter::needsNoQuotes)
                .map(YamlPrinter::chosenQuotes)
                .toList();
        return styles.size() > 1 && styles.stream().distinct().count() == 1 ? styles.getFirst() : ScalarStyle.PLAIN;
    }

    private static <T> T common(List<T> samples, T standard) {
        return samples.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max((one, other) -> Long.compare(one.getValue(), other.getValue()))
                .map(java.util.Map.Entry::getKey)
                .orElse(standard);
    }

    private static final class Samples {

        private final String text;
        private final List<Integer> steps = new ArrayList<>();
        private final List<Integer> listSteps = new ArrayList<>();
        private final List<String> dashGaps = new ArrayList<>();
        private final List<String> paddings = new ArrayList<>();

        Samples(YamlFile file) {
            this.text = file.text();
        }

        void look(YamlNode node) {
            for (YamlNode.Entry entry : node.entries()) {
                YamlNode value = entry.value();
                if (value.isBlock() && node.isBlock() && entry.key() != null) {
                    int distance = column(value.entries().getFirst()) - column(entry);
                    (value.isMapping() ? steps : listSteps).add(distance);
                }
                if (node.isBlock() && entry.key() == null && value.from() > entry.colon()) {
                    gap(text.substring(entry.colon(), value.from()));
                }
                look(value);
            }
            if (node.isFlow() && !node.entries().isEmpty()) {
                int first = node.entries().getFirst().first();
                String padding = text.substring(node.start() + 1, first);
                paddings.add(padding.isBlank() && padding.indexOf('\n') < 0 ? padding : "");
            }
        }

        private void gap(String gap) {
            if (gap.isBlank() && gap.indexOf('\n') < 0) {
                dashGaps.add(gap);
            }
        }

        private int column(YamlNode.Entry entry) {
            return entry.first() - TextStyle.startOfLine(text, entry.first());
        }
    }
}
