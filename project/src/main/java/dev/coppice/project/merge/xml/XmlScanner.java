package dev.coppice.project.merge.xml;

import dev.coppice.project.merge.TextStyle;
import dev.coppice.project.merge.Unreadable;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where the elements and comments of an XML text stand. The reader of the JDK says first that the text is XML,
 * but not exactly where things are; so what is scanned is known to be well-formed.
 */
final class XmlScanner {

    private final String text;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final List<Range> comments = new ArrayList<>();
    private @Nullable XmlElement root;

    private XmlScanner(String text) {
        this.text = text;
    }

    /** A piece of the text. */
    record Range(int start, int end) {}

    /** What was read; comments in the order of the text. */
    record Document(XmlElement root, List<Range> comments) {}

    /**
     * Reads a text.
     *
     * @throws Unreadable if it is not XML
     */
    static Document scan(String text) {
        requireWellFormed(text.substring(TextStyle.start(text)));
        XmlScanner scanner = new XmlScanner(text);
        int position = 0;
        while (position < text.length()) {
            int tag = text.indexOf('<', position);
            position = tag < 0 ? text.length() : scanner.markup(tag);
        }
        if (scanner.root == null) {
            throw new Unreadable("It holds no element", 1);
        }
        return new Document(scanner.root, List.copyOf(scanner.comments));
    }

    private static void requireWellFormed(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new Unreadable("It is not well-formed XML", Math.max(1, line));
        }
    }

    /** Takes what begins with a bracket, and says where it ends. */
    private int markup(int from) {
        if (text.startsWith("<!--", from)) {
            int end = behind("-->", from + 4);
            comments.add(new Range(from, end));
            return end;
        }
        if (text.startsWith("<![CDATA[", from)) {
            return behind("]]>", from);
        }
        if (text.startsWith("<?", from)) {
            return behind("?>", from);
        }
        if (text.startsWith("<!", from)) {
            return endOfTag(from);
        }
        return text.startsWith("</", from) ? endTag(from) : startTag(from);
    }

    private int behind(String sign, int from) {
        return text.indexOf(sign, from) + sign.length();
    }

    private int startTag(int from) {
        int end = endOfTag(from);
        int nameEnd = from + 1;
        while (" \t\r\n/>".indexOf(text.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        XmlElement element = new XmlElement(text.substring(from + 1, nameEnd), from, end);
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().add(element);
        }
        if (text.charAt(end - 2) != '/') {
            open.push(element);
        }
        return end;
    }

    private int endTag(int from) {
        int end = endOfTag(from);
        open.pop().close(from, end);
        return end;
    }

    /** Behind the closing bracket; those in quotes do not count. */
    private int endOfTag(int from) {
        char quote = 0;
        for (int position = from; position < text.length(); position++) {
            char character = text.charAt(position);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '>') {
                return position + 1;
            }
        }
        return text.length();
    }
}
