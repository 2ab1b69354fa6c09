package dev.coppice.project.plan;

import dev.coppice.model.Entity;
import dev.coppice.model.diagram.Diagram;
import dev.coppice.model.diagram.Mermaid;
import dev.coppice.project.Blueprint;
import dev.coppice.project.Selection;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page that shows the tables: a diagram, and a line for each with its class and its comment. */
public final class ModelPage {

    /** Where the page is. */
    public static final String PATH = "docs/model.md";

    /** What renderers of Mermaid draw at most, in characters and lines between boxes. */
    private static final int LONGEST_DIAGRAM = 50_000;

    private static final int MOST_LINES = 500;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.$-]+");

    /** Signs that mean something in the cell of a table. */
    private static final String MARKUP = "\\`*_{}[]<>#|&~";

    private final Blueprint blueprint;
    private final List<String> lines = new ArrayList<>();

    private ModelPage(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /** The text of the page. */
    public static String text(Blueprint blueprint) {
        ModelPage page = new ModelPage(blueprint);
        page.lines.add("# Model");
        page.diagram(Diagram.of(chosen(blueprint)));
        page.tables();
        return String.join("\n", page.lines) + "\n";
    }

    /** The tables without those that the owner leaves out. */
    private static Schema chosen(Blueprint blueprint) {
        Schema schema = blueprint.schema();
        Selection selection = blueprint.choices().selection();
        if (selection.include().isEmpty() && selection.exclude().isEmpty()) {
            return schema;
        }
        Set<TableName> shown =
                blueprint.model().entities().stream().map(Entity::table).collect(Collectors.toSet());
        return schema.withTables(schema.tables().stream()
                        .filter(table -> shown.contains(table.name()))
                        .toList())
                .withViews(schema.views().stream()
                        .filter(view -> shown.contains(view.name()))
                        .toList());
    }

    /** All columns if that can be drawn, else keys only; nothing if even that is too much. */
    private void diagram(Diagram all) {
        Diagram drawn = fits(all) ? all : keysOnly(all);
        if (!fits(drawn)) {
            return;
        }
        lines.add("");
        lines.add("```mermaid");
        lines.add(Mermaid.print(drawn).stripTrailing());
        lines.add("```");
    }

    private static boolean fits(Diagram diagram) {
        return diagram.lines().size() <= MOST_LINES && Mermaid.print(diagram).length() <= LONGEST_DIAGRAM;
    }

    private static Diagram keysOnly(Diagram diagram) {
        Set<Diagram.Field.Mark> keys = Set.of(Diagram.Field.Mark.PRIMARY_KEY, Diagram.Field.Mark.FOREIGN_KEY);
        List<Diagram.Box> boxes = diagram.boxes().stream()
                .map(box -> new Diagram.Box(
                        box.name(),
                        box.kind(),
                        box.fields().stream()
                                .filter(field -> field.marks().stream().anyMatch(keys::contains))
                                .toList()))
                .toList();
        return new Diagram(boxes, diagram.lines());
    }

    private void tables() {
        lines.add("");
        lines.add("| table | class | what it holds |");
        lines.add("| --- | --- | --- |");
        for (Entity entity : blueprint.model().entities()) {
            lines.add("| %s | `%s` |%s |"
                    .formatted(name(entity.table().toString()), entity.className(), sentence(entity.comment())));
        }
    }

    private static String name(String name) {
        return PLAIN.matcher(name).matches() ? "`" + name + "`" : plain(name);
    }

    private static String sentence(@Nullable String comment) {
        String text = comment == null ? "" : plain(comment);
        return text.isEmpty() ? "" : " " + text;
    }

    /** Text on one line in which nothing is markup. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.strip()
                .replaceAll("\\s+", " ")
                .codePoints()
                .filter(ModelPage::isVisible)
                .forEach(letter -> {
                    boolean markup = MARKUP.indexOf(letter) >= 0;
                    plain.append(markup ? "\\" : "").appendCodePoint(letter);
                });
        return plain.toString();
    }

    private static boolean isVisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
