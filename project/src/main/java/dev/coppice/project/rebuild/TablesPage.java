package dev.coppice.project.rebuild;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page that shows the tables says, read back from its text.
 *
 * @param boxes what is drawn in a table: of each column its type and its marks
 * @param lines how tables hang together, by the side that has the foreign key
 * @param rows the class of each table and what it holds
 * @param rest the lines of the text that say nothing of this
 */
record TablesPage(
        Map<String, Map<String, String>> boxes, Map<Line, String> lines, Map<String, Row> rows, List<String> rest) {

    private static final Pattern BOX = Pattern.compile(" {4}([^\\s\\[{]+)(?:\\[\"(.*)\"])? \\{");
    private static final Pattern FIELD = Pattern.compile(" {8}(\\S+) (\\S+)( PK| FK| PK, FK)?(?: \"(.*)\")?");
    private static final Pattern SIZE = Pattern.compile("\\((\\d+)_(\\d+)\\)");
    private static final Pattern LINE = Pattern.compile(" {4}(\\S+) (\\S+--\\S+) (\\S+) : \"(.*)\"");
    private static final Pattern ROW = Pattern.compile("\\| (.+?) \\| `(.+?)` \\|(.*)\\|");

    /** The foreign key that a line stands for. */
    record Line(String child, List<String> columns) {
        Line {
            columns = List.copyOf(columns);
        }
    }

    /** The class of a table and what it holds. */
    record Row(String className, String comment) {}

    TablesPage {
        boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        rest = List.copyOf(rest);
    }

    static TablesPage of(String text) {
        Reader reader = new Reader();
        text.lines().forEach(reader::read);
        return new TablesPage(reader.boxes, reader.lines, reader.rows, reader.rest);
    }

    private static final class Reader {

        private final Map<String, Map<String, String>> boxes = new LinkedHashMap<>();
        private final Map<Line, String> lines = new LinkedHashMap<>();
        private final Map<String, Row> rows = new LinkedHashMap<>();
        private final List<String> rest = new ArrayList<>();
        private final Map<String, String> titles = new HashMap<>();
        private Map<String, String> box = new LinkedHashMap<>();

        void read(String text) {
            Matcher opened = BOX.matcher(text);
            Matcher field = FIELD.matcher(text);
            Matcher line = LINE.matcher(text);
            Matcher row = ROW.matcher(text);
            if (opened.matches()) {
                titles.put(opened.group(1), Objects.requireNonNullElse(opened.group(2), opened.group(1)));
                box = new LinkedHashMap<>();
                boxes.put(name(opened.group(1)), box);
            } else if (field.matches()) {
                String marks = Objects.requireNonNullElse(field.group(3), "");
                box.put(Objects.requireNonNullElse(field.group(4), field.group(2)), type(field.group(1)) + marks);
            } else if (line.matches()) {
                List<String> columns = Arrays.asList(line.group(4).split(", ", -1));
                lines.put(new Line(name(line.group(3)), columns), name(line.group(1)) + " " + line.group(2));
            } else if (row.matches()) {
                rows.put(
                        row.group(1).replace("`", ""),
                        new Row(row.group(2), row.group(3).strip()));
            } else if (!text.equals("    }")) {
                rest.add(text);
            }
        }

        /** The diagram cannot hold a comma. */
        private static String type(String word) {
            return SIZE.matcher(word).replaceFirst("($1,$2)");
        }

        private String name(String id) {
            return titles.getOrDefault(id, id);
        }
    }
}
