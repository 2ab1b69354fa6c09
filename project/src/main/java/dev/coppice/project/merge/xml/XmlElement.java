package dev.coppice.project.merge.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An element of an XML text, with where it stands. Offsets count characters; an empty element has no content. */
final class XmlElement {

    private final String name;
    private final int start;
    private final int openEnd;
    private final List<XmlElement> children = new ArrayList<>();
    private int closeStart;
    private int end;

    /** An element whose start tag has been read. */
    XmlElement(String name, int start, int openEnd) {
        this.name = name;
        this.start = start;
        this.openEnd = openEnd;
        this.closeStart = openEnd;
        this.end = openEnd;
    }

    void close(int newCloseStart, int newEnd) {
        closeStart = newCloseStart;
        end = newEnd;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    String name() {
        return name;
    }

    /** Where the start tag begins. */
    int start() {
        return start;
    }

    /** Where the start tag ends. */
    int openEnd() {
        return openEnd;
    }

    /** Where the end tag begins; the end of the element where it has none. */
    int closeStart() {
        return closeStart;
    }

    /** Where the element ends. */
    int end() {
        return end;
    }

    /** Whether start and end are one tag. */
    boolean isOneTag() {
        return openEnd == end;
    }

    List<XmlElement> children() {
        return children;
    }

    Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }
}
