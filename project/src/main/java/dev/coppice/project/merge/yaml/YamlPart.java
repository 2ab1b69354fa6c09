package dev.coppice.project.merge.yaml;

import dev.coppice.project.merge.Part;
import dev.coppice.project.merge.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a mapping by its key, or an item of a list by its name. An item that is only a word is a thing of that name
 * without properties: the same as a mapping whose only entry is {@code name}.
 */
final class YamlPart implements Part<YamlPart> {

    private static final String NAME = "name";
    private static final String MERGE_KEY = "<<";

    private final YamlFile file;
    private final @Nullable YamlPart parent;
    private final YamlNode.Entry entry;
    private final String key;
    private final List<YamlPart> parts;

    private YamlPart(YamlFile file, @Nullable YamlPart parent, YamlNode.Entry entry, String key) {
        this.file = file;
        this.parent = parent;
        this.entry = entry;
        this.key = key;
        this.parts = shape() == Shape.GROUP || shape() == Shape.LIST ? partsOf(entry.value()) : List.of();
    }

    static YamlPart root(YamlFile file, YamlNode node) {
        return new YamlPart(file, null, new YamlNode.Entry(node.from(), null, node.from(), node), "");
    }

    private List<YamlPart> partsOf(YamlNode node) {
        List<YamlPart> found = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (YamlNode.Entry child : node.entries()) {
            String name = keyOf(child);
            if (isItem() && child.isNamed(NAME)) {
                continue;
            }
            String unique = name;
            for (int number = 2; !keys.add(unique); number++) {
                unique = name + "#" + number;
            }
            found.add(new YamlPart(file, this, child, unique));
        }
        return List.copyOf(found);
    }

    private static String keyOf(YamlNode.Entry child) {
        YamlNode named = child.key() == null ? nameNode(child.value()) : child.key();
        return switch (named.content()) {
            case YamlNode.Scalar scalar -> scalar.text();
            case YamlNode.Alias(String name) -> "*" + name;
            case YamlNode.Collection c -> Meaning.of(named);
        };
    }

    /** What names an item: the value of its name, or the item itself. */
    private static YamlNode nameNode(YamlNode item) {
        return item.entries().stream()
                .filter(entry -> entry.isNamed(NAME) && entry.value().text() != null)
                .findFirst()
                .map(YamlNode.Entry::value)
                .orElse(item);
    }

    YamlFile file() {
        return file;
    }

    Optional<YamlPart> parent() {
        return Optional.ofNullable(parent);
    }

    YamlNode.Entry entry() {
        return entry;
    }

    YamlNode node() {
        return entry.value();
    }

    /** What says the name: the key, the item that is only a word, or the value of {@code name} in it. */
    YamlNode nameNode() {
        return entry.key() == null ? nameNode(entry.value()) : entry.key();
    }

    /** Whether it is an item of a list, as opposed to an entry of a mapping. */
    boolean isItem() {
        return parent != null && entry.key() == null;
    }

    /** The entry that names an item that is a mapping. */
    Optional<YamlNode.Entry> nameEntry() {
        return isItem()
                ? node().entries().stream().filter(child -> child.isNamed(NAME)).findFirst()
                : Optional.empty();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Shape shape() {
        YamlNode node = entry.value();
        return switch (node.content()) {
            case YamlNode.Alias a -> Shape.REFERENCE;
            case YamlNode.Scalar s when isItem() -> Shape.GROUP;
            case YamlNode.Scalar s -> node.isVoid() ? Shape.VOID : Shape.LEAF;
            case YamlNode.Collection c when isItem() -> isNamedItem(c) ? Shape.GROUP : Shape.LEAF;
            case YamlNode.Collection c when c.layout() == YamlNode.Collection.Layout.PAIR -> Shape.LEAF;
            case YamlNode.Collection c -> node.isMapping() ? Shape.GROUP : Shape.LIST;
        };
    }

    private boolean isNamedItem(YamlNode.Collection collection) {
        return collection.layout() != YamlNode.Collection.Layout.PAIR
                && nameEntry().filter(name -> name.value().text() != null).isPresent();
    }

    @Override
    public String value() {
        return switch (shape()) {
            case LEAF, REFERENCE -> Meaning.of(node());
            case VOID, GROUP, LIST -> "";
        };
    }

    @Override
    public List<YamlPart> parts() {
        return parts;
    }

    @Override
    public YamlPart meaning() {
        return shape() == Shape.REFERENCE
                ? new YamlPart(
                        file,
                        parent,
                        new YamlNode.Entry(entry.first(), entry.key(), entry.colon(), file.target(node())),
                        key)
                : this;
    }

    @Override
    public Map<String, YamlPart> inherited() {
        Map<String, YamlPart> inherited = new HashMap<>();
        node().entries().stream()
                .filter(child -> child.isNamed(MERGE_KEY))
                .flatMap(child -> sources(child.value()))
                .forEach(source -> partsOf(source).forEach(part -> inherited.putIfAbsent(part.key, part)));
        return inherited;
    }

    private Stream<YamlNode> sources(YamlNode value) {
        YamlNode target = file.target(value);
        return target.isMapping()
                ? Stream.of(target)
                : target.entries().stream().map(item -> file.target(item.value()));
    }

    @Override
    public boolean shared() {
        boolean whole = file.isReferredTo(node()) || file.isReferredTo(nameNode());
        return whole || (parts.isEmpty() && isReferredInside(node()));
    }

    private boolean isReferredInside(YamlNode node) {
        return node.entries().stream()
                .anyMatch(child -> file.isReferredTo(child.value()) || isReferredInside(child.value()));
    }

    /** The comment lines right above it, if they are its own. */
    List<Gaps.Comment> leadingComments() {
        List<Gaps.Comment> found = new ArrayList<>();
        boolean begins = beginsLine();
        int line = TextStyle.startOfLine(file.text(), entry.first());
        int column = entry.first() - line;
        while (begins && line > TextStyle.start(file.text())) {
            int above = TextStyle.startOfLine(file.text(), line - 1 - lineEndBefore(line));
            Optional<Gaps.Comment> comment =
                    file.commentLine(above).filter(candidate -> candidate.start() - above <= column);
            begins = comment.isPresent();
            comment.ifPresent(candidate -> found.add(0, candidate));
            line = above;
        }
        return List.copyOf(found);
    }

    /** Whether nothing stands before it on its line; above the first entry of a file is what concerns the file. */
    private boolean beginsLine() {
        boolean header = parent != null && parent.parent == null && parent.parts.getFirst() == this;
        int line = TextStyle.startOfLine(file.text(), entry.first());
        boolean alone = TextStyle.indentation(file.text(), line).length() == entry.first() - line;
        return alone && !header && parent != null;
    }

    private int lineEndBefore(int line) {
        return file.text().startsWith("\r\n", Math.max(0, line - 2)) ? 1 : 0;
    }

    /** The comment behind it on its last line. */
    Optional<Gaps.Comment> trailingComment() {
        String text = file.text();
        int position = skipBlanks(entry.end());
        if (position < text.length() && text.charAt(position) == ',') {
            position = skipBlanks(position + 1);
        }
        return file.comment(position);
    }

    private int skipBlanks(int from) {
        int position = from;
        while (position < file.text().length() && " \t".indexOf(file.text().charAt(position)) >= 0) {
            position++;
        }
        return position;
    }

    /** Where it begins with its comments. */
    int from() {
        List<Gaps.Comment> leading = leadingComments();
        return leading.isEmpty() ? entry.first() : leading.getFirst().start();
    }

    @Override
    public List<String> comments() {
        List<Gaps.Comment> all = new ArrayList<>(leadingComments());
        all.addAll(file.comments(entry.first(), entry.end()));
        trailingComment().ifPresent(all::add);
        Stream<String> comments = all.stream()
                .map(comment ->
                        file.text().substring(comment.start(), comment.end()).strip());
        return Stream.concat(comments, properties(node())).toList();
    }

    /** Anchors and tags. */
    private Stream<String> properties(YamlNode node) {
        String own = file.text().substring(node.from(), node.start()).strip();
        Stream<String> inside = node.entries().stream().flatMap(child -> properties(child.value()));
        return own.isEmpty() ? inside : Stream.concat(Stream.of(own), inside);
    }

    @Override
    public String source() {
        int to = trailingComment().map(Gaps.Comment::end).orElse(entry.end());
        int from = from();
        String indentation = TextStyle.indentation(file.text(), from);
        int column = Math.min(indentation.length(), from - TextStyle.startOfLine(file.text(), from));
        StringBuilder source = new StringBuilder();
        file.text()
                .substring(from, to)
                .lines()
                .forEach(line -> source.append(withoutColumns(line, column)).append('\n'));
        return source.toString();
    }

    private static String withoutColumns(String line, int columns) {
        int blanks = 0;
        while (blanks < Math.min(columns, line.length()) && line.charAt(blanks) == ' ') {
            blanks++;
        }
        return line.substring(blanks);
    }

    @Override
    public int start() {
        return entry.first();
    }

    @Override
    public int end() {
        return entry.end();
    }

    @Override
    public int line() {
        return file.line(entry.first());
    }
}
