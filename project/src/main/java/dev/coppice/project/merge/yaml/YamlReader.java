package dev.coppice.project.merge.yaml;

import dev.coppice.project.merge.TextStyle;
import dev.coppice.project.merge.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Finds out where the nodes of a YAML text stand: those of its first document. */
final class YamlReader {

    private static final int LARGEST = 500_000_000;

    private final String text;
    private final Offsets offsets;
    private final Gaps gaps;
    private final Iterator<Event> events;

    private YamlReader(String text) {
        int start = TextStyle.start(text);
        this.text = text;
        this.offsets = new Offsets(text, start);
        this.gaps = new Gaps(text);
        this.events = new Parse(
                        LoadSettings.builder().setCodePointLimit(LARGEST).build())
                .parseString(text.substring(start))
                .iterator();
    }

    /**
     * What was read.
     *
     * @param root null where the text holds no node
     */
    record Document(@Nullable YamlNode root, List<Gaps.Comment> comments) {}

    /**
     * Reads a text.
     *
     * @throws Unreadable if it is not YAML, or says one thing twice
     */
    static Document read(String text) {
        YamlReader reader = new YamlReader(text);
        try {
            YamlNode root = reader.document();
            return new Document(root, reader.gaps.comments());
        } catch (ReaderException e) {
            String reason = "It holds a character that YAML does not allow (U+%04X)".formatted(e.getCodePoint());
            throw new Unreadable(reason, TextStyle.line(text, reader.offsets.of(e.getPosition())));
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw new Unreadable(
                    "It is not YAML: " + e.getProblem(),
                    mark.map(place -> place.getLine() + 1).orElse(1));
        } catch (YamlEngineException e) {
            throw new Unreadable("It is not YAML", 1);
        }
    }

    private @Nullable YamlNode document() {
        YamlNode root = null;
        boolean first = true;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                YamlNode node = node(events.next());
                root = first ? node : root;
                first = false;
            }
        }
        return root;
    }

    private YamlNode node(Event event) {
        int from = start(event);
        return switch (event) {
            case AliasEvent alias -> {
                int end = end(event);
                gaps.skip(from, end);
                yield new YamlNode(
                        from, from, end, new YamlNode.Alias(alias.getAlias().getValue()), null);
            }
            case ScalarEvent scalar -> scalar(scalar, from);
            case CollectionStartEvent collection -> collection(collection, from);
            default -> throw new IllegalStateException("Unexpected " + event.getEventId());
        };
    }

    private YamlNode scalar(ScalarEvent event, int from) {
        ScalarStyle style = event.getScalarStyle();
        boolean empty = style == ScalarStyle.PLAIN && event.getValue().isEmpty();
        int end = end(event);
        int start = empty ? end : gaps.withoutProperties(from);
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            end = endOfBlockScalar(start, end);
        }
        gaps.skip(start, end);
        return new YamlNode(from, start, end, new YamlNode.Scalar(event.getValue(), style), anchor(event));
    }

    /** Empty lines behind a block of text are not part of it, unless it asks to keep them. */
    private int endOfBlockScalar(int start, int end) {
        int last = end;
        boolean keepsLineEnds =
                text.substring(start, TextStyle.endOfLine(text, start)).contains("+");
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return keepsLineEnds ? Math.max(last, end - 1) : last;
    }

    private YamlNode collection(CollectionStartEvent event, int from) {
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        int start = gaps.withoutProperties(from);
        YamlNode.Collection.Layout layout = layout(event, start);
        List<YamlNode.Entry> entries = new ArrayList<>();
        int position = layout == YamlNode.Collection.Layout.FLOW ? start + 1 : start;
        Event next = events.next();
        while (!isEnd(next)) {
            YamlNode.Entry entry = mapping ? mappingEntry(next, position) : item(next, layout, position);
            entries.add(entry);
            position = gaps.behindComma(entry.end(), layout);
            next = events.next();
        }
        if (mapping) {
            refuseDuplicates(entries);
        }
        int behindLast = entries.isEmpty() ? position : entries.getLast().end();
        int end = layout == YamlNode.Collection.Layout.FLOW ? end(next) : behindLast;
        YamlNode.Collection.Kind kind = mapping ? YamlNode.Collection.Kind.MAPPING : YamlNode.Collection.Kind.LIST;
        return new YamlNode(from, start, end, new YamlNode.Collection(kind, layout, entries), anchor(event));
    }

    private YamlNode.Collection.Layout layout(CollectionStartEvent event, int start) {
        if (!event.isFlow()) {
            return YamlNode.Collection.Layout.BLOCK;
        }
        boolean bracket = start < text.length() && "[{".indexOf(text.charAt(start)) >= 0;
        return bracket ? YamlNode.Collection.Layout.FLOW : YamlNode.Collection.Layout.PAIR;
    }

    private YamlNode.Entry mappingEntry(Event event, int position) {
        YamlNode key = node(event);
        boolean isWord = key.text() != null || key.content() instanceof YamlNode.Alias;
        boolean announced = gaps.next(position) < key.from() && text.charAt(gaps.next(position)) == '?';
        if (!isWord || announced) {
            throw new Unreadable("It has a key that is not a plain word", TextStyle.line(text, key.from()));
        }
        int colon = gaps.next(key.end());
        boolean hasColon = colon < text.length() && text.charAt(colon) == ':';
        int behind = hasColon ? colon + 1 : key.end();
        return new YamlNode.Entry(key.from(), key, behind, node(events.next()));
    }

    private YamlNode.Entry item(Event event, YamlNode.Collection.Layout layout, int position) {
        int dash = gaps.next(position);
        YamlNode value = node(event);
        return layout == YamlNode.Collection.Layout.BLOCK
                ? new YamlNode.Entry(dash, null, dash + 1, value)
                : new YamlNode.Entry(value.from(), null, value.from(), value);
    }

    private void refuseDuplicates(List<YamlNode.Entry> entries) {
        Set<String> keys = new HashSet<>();
        for (YamlNode.Entry entry : entries) {
            YamlNode key = entry.key();
            if (key != null && key.text() != null && !keys.add(key.text())) {
                throw new Unreadable(
                        "It has the key '%s' twice".formatted(key.text()), TextStyle.line(text, key.from()));
            }
        }
    }

    private static boolean isEnd(Event event) {
        return event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd;
    }

    private static @Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(Anchor::getValue).orElse(null);
    }

    private int start(Event event) {
        return event.getStartMark().map(mark -> offsets.of(mark.getIndex())).orElseThrow();
    }

    private int end(Event event) {
        return event.getEndMark().map(mark -> offsets.of(mark.getIndex())).orElseThrow();
    }
}
