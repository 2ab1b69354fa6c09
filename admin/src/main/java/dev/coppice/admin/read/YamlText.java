package dev.coppice.admin.read;

import dev.coppice.admin.Finding;
import dev.coppice.admin.Place;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads the text of a YAML file, within limits of size and depth, however often its parts repeat each other. */
public final class YamlText {

    private static final int LARGEST = 2_000_000;
    private static final int DEEPEST = 40;
    private static final int MOST_PARTS = 100_000;

    private final List<Finding> findings;
    private int parts;

    private YamlText(List<Finding> findings) {
        this.findings = findings;
    }

    /** What the file says; empty, with a finding, where it cannot be read, and empty without one where it says nothing. */
    public static Optional<YamlValue> read(String text, List<Finding> findings) {
        String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(LARGEST)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(MOST_PARTS)
                .build();
        try {
            checkDepth(new Parse(settings).parseString(start));
            return new Compose(settings)
                    .composeString(start)
                    .map(root -> new YamlText(findings).value(root, 0))
                    .filter(value -> !value.isNothing());
        } catch (TooMuch e) {
            findings.add(new Finding(e.place, e.getMessage(), "Make it smaller"));
        } catch (ReaderException e) {
            Place place = placeOf(start, e.getPosition());
            findings.add(new Finding(
                    place,
                    "A character stands here that YAML does not allow (U+%04X)".formatted(e.getCodePoint()),
                    "Remove it"));
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(YamlText::place)
                    .orElse(new Place(1, 1));
            findings.add(new Finding(
                    place,
                    "This is not YAML: " + e.getProblem(),
                    "Correct it; the file counts again once it can be read"));
        } catch (YamlEngineException e) {
            findings.add(new Finding(
                    new Place(1, 1), "This is not YAML, or longer than two million characters", "Correct it"));
        }
        return Optional.empty();
    }

    /** The parser goes from event to event, whatever the depth; what composes a tree of them would not. */
    private static void checkDepth(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw new TooMuch(
                        "This is nested too deeply",
                        event.getStartMark().map(YamlText::place).orElse(Place.NOWHERE));
            }
        }
    }

    private YamlValue value(Node node, int depth) {
        Place place = node.getStartMark().map(YamlText::place).orElse(Place.NOWHERE);
        parts++;
        if (depth > DEEPEST || parts > MOST_PARTS) {
            throw new TooMuch("The file repeats itself too often", place);
        }
        return switch (node) {
            case ScalarNode scalar -> new YamlValue.Scalar(single(scalar), place);
            case SequenceNode list ->
                new YamlValue.Items(
                        list.getValue().stream()
                                .map(item -> value(item, depth + 1))
                                .toList(),
                        place);
            case MappingNode mapping -> members(mapping, place, depth);
            default -> new YamlValue.Scalar(null, place);
        };
    }

    private YamlValue members(MappingNode mapping, Place place, int depth) {
        List<YamlValue.Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place where = tuple.getKeyNode().getStartMark().map(YamlText::place).orElse(Place.NOWHERE);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.add(new Finding(where, "A name is not a plain word", "Write a word before the colon"));
            } else if (!names.add(key.getValue())) {
                findings.add(new Finding(
                        where,
                        "'%s' stands here twice".formatted(key.getValue()),
                        "Remove one of them; the first counts"));
            } else {
                members.add(new YamlValue.Member(key.getValue(), where, value(tuple.getValueNode(), depth + 1)));
            }
        }
        return new YamlValue.Members(members, place);
    }

    private static @Nullable Object single(ScalarNode node) {
        Tag tag = node.getTag();
        String text = node.getValue();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (tag.equals(Tag.INT)) {
            BigInteger number = new BigInteger(text);
            return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
        }
        return tag.equals(Tag.FLOAT) ? decimal(text) : text;
    }

    private static Object decimal(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException notFinite) {
            return text;
        }
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Place placeOf(String text, int position) {
        String before = text.substring(0, Math.min(position, text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, before.length() - before.lastIndexOf('\n'));
    }

    /** Stops reading. */
    private static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final Place place;

        TooMuch(String message, Place place) {
            super(message, null, false, false);
            this.place = place;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
