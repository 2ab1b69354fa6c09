package dev.coppice.model.diagram;

import dev.coppice.model.diagram.Diagram.Box;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each box of a diagram stands: in columns from left to right, parents before children, none over another.
 *
 * @param places by name
 */
record Layout(Map<TableName, Place> places, int width, int height) {

    static final int MARGIN = 24;
    static final int HEADER = 28;
    static final int ROW = 20;

    private static final int GAP_BESIDE = 96;
    private static final int GAP_BELOW = 28;
    private static final int LETTER = 7;
    private static final int WIDEST = 420;
    private static final int NARROWEST = 120;
    private static final double SHAPE = 0.75;

    /** Where a box stands and how large it is. */
    record Place(int x, int y, int width, int height) {

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }

        boolean overlaps(Place other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    Layout {
        places = Map.copyOf(places);
    }

    static Layout of(Diagram diagram) {
        int height = columnHeight(diagram);
        List<List<Box>> columns = Layers.of(diagram).stream()
                .flatMap(layer -> split(layer, height).stream())
                .toList();
        Map<TableName, Place> places = new HashMap<>();
        int tallest = columns.stream().mapToInt(Layout::height).max().orElse(0);
        int x = MARGIN;
        for (List<Box> column : columns) {
            int width = column.stream().mapToInt(Layout::width).max().orElse(NARROWEST);
            int y = MARGIN + (tallest - height(column)) / 2;
            for (Box box : column) {
                places.put(box.name(), new Place(x, y, width, height(box)));
                y += height(box) + GAP_BELOW;
            }
            x += width + GAP_BESIDE;
        }
        int width = columns.isEmpty() ? 2 * MARGIN : x - GAP_BESIDE + MARGIN;
        return new Layout(places, width, tallest + 2 * MARGIN);
    }

    Place place(TableName table) {
        Place place = places.get(table);
        if (place == null) {
            throw new IllegalArgumentException("There is no box for " + table);
        }
        return place;
    }

    /** How many letters of a row there is room for. */
    static int letters(int width) {
        return (width - 2 * ROW) / LETTER;
    }

    /** High enough for the tallest box, and for the whole to be a little wider than high. */
    private static int columnHeight(Diagram diagram) {
        double area = diagram.boxes().stream()
                .mapToDouble(box -> (width(box) + GAP_BESIDE) * (double) (height(box) + GAP_BELOW))
                .sum();
        int tallest = diagram.boxes().stream().mapToInt(Layout::height).max().orElse(0);
        return Math.max(tallest, (int) Math.sqrt(area * SHAPE));
    }

    private static List<List<Box>> split(List<Box> layer, int height) {
        List<List<Box>> columns = new ArrayList<>();
        List<Box> column = new ArrayList<>();
        for (Box box : layer) {
            column.add(box);
            if (height(column) > height && column.size() > 1) {
                column.removeLast();
                columns.add(column);
                column = new ArrayList<>(List.of(box));
            }
        }
        columns.add(column);
        return columns;
    }

    private static int height(List<Box> column) {
        int boxes = column.stream().mapToInt(Layout::height).sum();
        return boxes + GAP_BELOW * Math.max(0, column.size() - 1);
    }

    private static int height(Box box) {
        return HEADER + ROW * box.fields().size() + ROW / 2;
    }

    private static int width(Box box) {
        int letters = box.fields().stream()
                .mapToInt(field -> length(field.name()) + length(field.type()) + 4)
                .max()
                .orElse(0);
        int needed = Math.max(letters, length(box.name().toString()) + 2) * LETTER + 2 * ROW;
        return Math.clamp(needed, NARROWEST, WIDEST);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
