package dev.coppice.project.merge.yaml;

import dev.coppice.project.merge.TextStyle;
import dev.coppice.project.merge.Unreadable;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** A YAML text and what stands where in it. */
final class YamlFile {

    private static final YamlNode NOTHING = new YamlNode(0, 0, 0, new YamlNode.Scalar("", ScalarStyle.PLAIN), null);

    private final String text;
    private final NavigableMap<Integer, Gaps.Comment> comments = new TreeMap<>();
    private final IdentityHashMap<YamlNode, YamlNode> targets = new IdentityHashMap<>();
    private final Set<YamlNode> referred = Collections.newSetFromMap(new IdentityHashMap<>());
    private final YamlPart root;

    private YamlFile(String text, YamlReader.Document document) {
        this.text = text;
        document.comments().forEach(comment -> comments.put(comment.start(), comment));
        YamlNode node = document.root() == null ? NOTHING : document.root();
        connect(node, new HashMap<>());
        this.root = YamlPart.root(this, node);
    }

    /**
     * Reads a text.
     *
     * @throws Unreadable if it is not YAML, or says one thing twice
     */
    static YamlFile read(String text) {
        return new YamlFile(text, YamlReader.read(text));
    }

    String text() {
        return text;
    }

    YamlPart root() {
        return root;
    }

    /** What a node stands for; itself if it is no alias. */
    YamlNode target(YamlNode node) {
        return targets.getOrDefault(node, node);
    }

    /** Whether an alias names the node. */
    boolean isReferredTo(YamlNode node) {
        return referred.contains(node);
    }

    /** The comments that begin in a range, in the order of the text. */
    List<Gaps.Comment> comments(int from, int to) {
        return from >= to ? List.of() : List.copyOf(comments.subMap(from, to).values());
    }

    /** The comment that begins at an offset. */
    Optional<Gaps.Comment> comment(int at) {
        return Optional.ofNullable(comments.get(at));
    }

    /** The comment that stands alone in the line in which an offset lies. */
    Optional<Gaps.Comment> commentLine(int offset) {
        int first = TextStyle.startOfLine(text, offset);
        return comment(first + TextStyle.indentation(text, offset).length());
    }

    private void connect(YamlNode node, Map<String, YamlNode> anchors) {
        if (node.anchor() != null) {
            anchors.put(node.anchor(), node);
        }
        if (node.content() instanceof YamlNode.Alias(String name)) {
            YamlNode target = anchors.get(name);
            if (target == null) {
                throw new Unreadable("It refers to '*%s', which is not there".formatted(name), line(node.from()));
            }
            targets.put(node, target);
            referred.add(target);
        }
        for (YamlNode.Entry entry : node.entries()) {
            @Nullable YamlNode key = entry.key();
            if (key != null) {
                connect(key, anchors);
            }
            connect(entry.value(), anchors);
        }
    }

    int line(int offset) {
        return TextStyle.line(text, offset);
    }
}
