package dev.coppice.project.merge.xml;

import dev.coppice.project.merge.Part;
import dev.coppice.project.merge.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element by its name, or by what it is if it is one of a list of elements of one name. */
final class XmlPart implements Part<XmlPart> {

    private final XmlFile file;
    private final @Nullable XmlPart parent;
    private final XmlElement element;
    private final String key;
    private final List<XmlPart> parts;

    private XmlPart(XmlFile file, @Nullable XmlPart parent, XmlElement element, String key) {
        this.file = file;
        this.parent = parent;
        this.element = element;
        this.key = key;
        this.parts = children();
    }

    static XmlPart root(XmlFile file, XmlElement element) {
        return new XmlPart(file, null, element, element.name());
    }

    private List<XmlPart> children() {
        List<XmlPart> found = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        XmlKeys naming = new XmlKeys(file.text(), element);
        for (XmlElement child : element.children()) {
            String name = naming.of(child);
            String unique = name;
            for (int number = 2; !keys.add(unique); number++) {
                unique = name + "#" + number;
            }
            found.add(new XmlPart(file, this, child, unique));
        }
        return List.copyOf(found);
    }

    XmlFile file() {
        return file;
    }

    Optional<XmlPart> parent() {
        return Optional.ofNullable(parent);
    }

    XmlElement element() {
        return element;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Shape shape() {
        if (parts.isEmpty()) {
            return value().isEmpty() ? Shape.VOID : Shape.LEAF;
        }
        return XmlKeys.isList(element) ? Shape.LIST : Shape.GROUP;
    }

    @Override
    public String value() {
        return parts.isEmpty() ? XmlKeys.content(file.text(), element) : "";
    }

    @Override
    public List<XmlPart> parts() {
        return parts;
    }

    @Override
    public XmlPart meaning() {
        return this;
    }

    @Override
    public Map<String, XmlPart> inherited() {
        return Map.of();
    }

    @Override
    public boolean shared() {
        return false;
    }

    /** Where it begins with the comments right above it. */
    int from() {
        int from = element.start();
        boolean more = file.beginsLine(from);
        while (more) {
            int line = TextStyle.startOfLine(file.text(), from);
            Optional<XmlScanner.Range> comment = file.commentUpTo(XmlFile.endOfLineAbove(file.text(), line))
                    .filter(above -> file.beginsLine(above.start()));
            more = comment.isPresent();
            from = comment.map(XmlScanner.Range::start).orElse(from);
        }
        return from;
    }

    /** Whether the line above it and its comments is empty. */
    boolean hasSpaceAbove() {
        int above = XmlFile.endOfLineAbove(file.text(), TextStyle.startOfLine(file.text(), from()));
        return file.text()
                .substring(TextStyle.startOfLine(file.text(), above), above)
                .isBlank();
    }

    /** Whether the line below it is empty. */
    boolean hasSpaceBelow() {
        int below = TextStyle.startOfNextLine(file.text(), to());
        return file.text()
                .substring(below, TextStyle.endOfLine(file.text(), below))
                .isBlank();
    }

    boolean isLast() {
        return parent != null && parent.parts.getLast() == this;
    }

    /** Where it ends with the comment behind it on its last line. */
    int to() {
        return file.commentFrom(file.skipBlanks(element.end()))
                .map(XmlScanner.Range::end)
                .orElse(element.end());
    }

    @Override
    public List<String> comments() {
        return file.comments(from(), to()).stream()
                .map(comment -> file.text().substring(comment.start(), comment.end()))
                .toList();
    }

    /** Its lines with its comments, without the indentation of the first. */
    List<String> lines() {
        String indentation = TextStyle.indentation(file.text(), from());
        return file.text()
                .substring(from(), to())
                .lines()
                .map(line -> line.startsWith(indentation) ? line.substring(indentation.length()) : line)
                .toList();
    }

    @Override
    public String source() {
        return String.join("\n", lines()) + "\n";
    }

    @Override
    public int start() {
        return element.start();
    }

    @Override
    public int end() {
        return element.end();
    }

    @Override
    public int line() {
        return TextStyle.line(file.text(), element.start());
    }
}
