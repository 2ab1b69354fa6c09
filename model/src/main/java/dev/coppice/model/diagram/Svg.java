package dev.coppice.model.diagram;

import dev.coppice.model.diagram.Diagram.Box;
import dev.coppice.model.diagram.Diagram.Field;
import dev.coppice.model.diagram.Diagram.Field.Mark;
import dev.coppice.model.diagram.Diagram.Line;
import dev.coppice.model.diagram.Layout.Place;

/** A diagram as a picture: boxes with columns, and lines with a crow's foot where there can be many. */
public final class Svg {

    private static final String STYLE = """
            <style>
            text { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #24292f; }
            .box { fill: #ffffff; stroke: #8c959f; }
            .head { fill: #dbeafe; }
            .view .head { fill: #e7e5e4; }
            .name { font-weight: bold; }
            .type, .mark { fill: #6e7781; }
            .mark { font-size: 9px; }
            .required { font-weight: bold; }
            .line { fill: none; stroke: #4b6fae; stroke-width: 1.3; }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3; }
            .box { fill: #161b22; stroke: #57606a; }
            .head { fill: #1f3a5f; }
            .view .head { fill: #37332f; }
            .type, .mark { fill: #9198a1; }
            .line { stroke: #79a7e8; }
            }
            </style>
            """;
    private static final int TEXT_BASE = 14;
    private static final int FOOT = 10;
    private static final int SPREAD = 5;

    private final Layout layout;
    private final StringBuilder out = new StringBuilder();

    private Svg(Layout layout) {
        this.layout = layout;
    }

    /** The text of an SVG file. */
    public static String print(Diagram diagram) {
        Svg svg = new Svg(Layout.of(diagram));
        svg.open();
        diagram.lines().forEach(line -> svg.line(diagram, line));
        diagram.boxes().forEach(svg::box);
        svg.out.append("</svg>\n");
        return svg.out.toString();
    }

    private void open() {
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">\n"
                        .formatted(layout.width(), layout.height()));
        out.append(STYLE);
    }

    private void box(Box box) {
        Place place = layout.place(box.name());
        String kind = box.kind() == Box.Kind.VIEW ? "view" : "table";
        out.append("<g class=\"%s\">\n".formatted(kind));
        rectangle("box", place, place.height());
        rectangle("head", place, Layout.HEADER);
        int letters = Layout.letters(place.width());
        text(
                "name",
                place.x() + Layout.ROW / 2,
                place.y() + Layout.HEADER - 9,
                cut(box.name().toString(), letters + 2));
        int y = place.y() + Layout.HEADER;
        for (Field field : box.fields()) {
            field(field, place, y);
            y += Layout.ROW;
        }
        out.append("</g>\n");
    }

    private void rectangle(String kind, Place place, int height) {
        out.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>\n"
                .formatted(kind, place.x(), place.y(), place.width(), height));
    }

    private void field(Field field, Place place, int y) {
        int letters = Layout.letters(place.width());
        int typeLetters = Math.min(field.type().codePointCount(0, field.type().length()), letters * 2 / 5);
        String name = cut(field.name(), letters - typeLetters - 1);
        int rest = letters - name.codePointCount(0, name.length()) - 1;
        text("mark", place.x() + 6, y + TEXT_BASE, mark(field));
        String kind = field.marks().contains(Mark.REQUIRED) ? "required" : "optional";
        text(kind, place.x() + Layout.ROW + 6, y + TEXT_BASE, name);
        out.append("<text class=\"type\" text-anchor=\"end\" x=\"%d\" y=\"%d\">%s</text>\n"
                .formatted(place.right() - 8, y + TEXT_BASE, escaped(cut(field.type(), rest))));
    }

    private void text(String kind, int x, int y, String text) {
        if (!text.isEmpty()) {
            out.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(kind, x, y, escaped(text)));
        }
    }

    private static String mark(Field field) {
        String primary = field.marks().contains(Mark.PRIMARY_KEY) ? "P" : "";
        String foreign = field.marks().contains(Mark.FOREIGN_KEY) ? "F" : "";
        String marks = primary + foreign;
        return marks.isEmpty() ? "" : marks + "K";
    }

    /** A curve from the child's column to the parent's head, on the sides that face each other. */
    private void line(Diagram diagram, Line line) {
        Place child = layout.place(line.child());
        Place parent = layout.place(line.parent());
        int childY = child.y() + Layout.HEADER + rowOf(diagram, line) * Layout.ROW + Layout.ROW / 2;
        int parentY = parent.y() + Layout.HEADER / 2;
        boolean parentIsLeft = parent.right() <= child.x();
        boolean parentIsRight = child.right() <= parent.x();
        Side childSide = parentIsLeft ? Side.LEFT : Side.RIGHT;
        Side parentSide = parentIsRight ? Side.LEFT : Side.RIGHT;
        curve(new End(childSide.of(child), childY, childSide), new End(parentSide.of(parent), parentY, parentSide));
        foot(new End(childSide.of(child), childY, childSide), line);
        bar(new End(parentSide.of(parent), parentY, parentSide), line);
    }

    private enum Side {
        LEFT(-1),
        RIGHT(1);

        private final int outward;

        Side(int outward) {
            this.outward = outward;
        }

        int of(Place place) {
            return this == LEFT ? place.x() : place.right();
        }
    }

    private record End(int x, int y, Side side) {

        int outward(int distance) {
            return x + side.outward * distance;
        }
    }

    private void curve(End child, End parent) {
        boolean isSameSide = child.side() == parent.side();
        int bend = isSameSide ? 60 : Math.max(40, Math.abs(child.x() - parent.x()) / 2);
        path("M%d %d C%d %d %d %d %d %d"
                .formatted(
                        child.x(),
                        child.y(),
                        child.outward(bend),
                        child.y(),
                        parent.outward(bend),
                        parent.y(),
                        parent.x(),
                        parent.y()));
    }

    private void foot(End child, Line line) {
        if (line.unique()) {
            stroke(child, FOOT);
        } else {
            path("M%1$d %2$d L%3$d %4$d L%1$d %5$d"
                    .formatted(child.x(), child.y() - SPREAD, child.outward(FOOT), child.y(), child.y() + SPREAD));
        }
    }

    private void bar(End parent, Line line) {
        if (line.required()) {
            stroke(parent, FOOT - 3);
            stroke(parent, FOOT);
        } else {
            out.append("<circle class=\"line\" cx=\"%d\" cy=\"%d\" r=\"4\"/>\n"
                    .formatted(parent.outward(FOOT), parent.y()));
        }
    }

    private void stroke(End end, int distance) {
        path("M%1$d %2$d L%1$d %3$d".formatted(end.outward(distance), end.y() - SPREAD, end.y() + SPREAD));
    }

    private void path(String data) {
        out.append("<path class=\"line\" d=\"%s\"/>\n".formatted(data));
    }

    private static int rowOf(Diagram diagram, Line line) {
        String first = line.columns().getFirst();
        return diagram.boxes().stream()
                .filter(box -> box.name().equals(line.child()))
                .findFirst()
                .map(box -> box.fields().stream().map(Field::name).toList().indexOf(first))
                .orElse(0);
    }

    private static String cut(String text, int letters) {
        int room = Math.max(1, letters);
        boolean fits = text.codePointCount(0, text.length()) <= room;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, room - 1)) + "…";
    }

    /** As XML text; what XML cannot hold, and what would reorder the text around it, becomes a replacement character. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> escaped.append(escaped(letter)));
        return escaped.toString();
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> isPrintable(letter) ? Character.toString(letter) : "\uFFFD";
        };
    }

    private static boolean isPrintable(int letter) {
        int type = Character.getType(letter);
        boolean isNoncharacter = (letter & 0xFFFE) == 0xFFFE;
        return !isNoncharacter
                && type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
