package dev.coppice.project.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a source that its owner wrote: those that stand in no member, and on no line of a statement, that was
 * generated as it is.
 */
final class OwnWords {

    /** Annotations whose texts are names of tables and columns, which may happen to be names of members, too. */
    private static final Set<String> OF_THE_DATABASE =
            Set.of("Table", "SecondaryTable", "JoinTable", "CollectionTable", "Column", "JoinColumn", "Index");

    private static final Pattern WORD = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|[A-Za-z_$][\\w$]*|\\S");

    /**
     * A word with what a reader of code needs to know about its place.
     *
     * @param line in the source, from 1
     * @param member the member of the class that it stands in: a field or method by name; empty outside of any
     */
    record Placed(Word word, int line, String member) {

        String text() {
            return word.text();
        }
    }

    private final List<Span> physical = new ArrayList<>();
    private final Set<String> generatedMembers = new HashSet<>();
    private final Set<String> generatedStatements = new HashSet<>();
    private final List<Placed> words = new ArrayList<>();

    private OwnWords() {}

    /**
     * The owner's words of a source; all that look like words where it cannot be read.
     *
     * @param generated what was or would be generated in its place
     */
    static List<Placed> of(String text, Collection<String> generated) {
        OwnWords own = new OwnWords();
        generated.forEach(own::addGenerated);
        try {
            own.read(JavaCode.parse(text));
        } catch (NotJava e) {
            return loose(text);
        }
        return List.copyOf(own.words);
    }

    private static List<Placed> loose(String text) {
        List<Placed> words = new ArrayList<>();
        int line = 1;
        for (String content : text.lines().toList()) {
            for (MatchResult found : WORD.matcher(content).results().toList()) {
                words.add(new Placed(word(found.group()), line, ""));
            }
            line++;
        }
        return words;
    }

    private static Word word(String text) {
        if (text.startsWith("\"")) {
            return new Word(Word.Kind.LITERAL, text, 0);
        }
        boolean name = Character.isJavaIdentifierStart(text.charAt(0));
        return new Word(name ? Word.Kind.IDENTIFIER : Word.Kind.SYMBOL, text, 0);
    }

    private void addGenerated(String text) {
        try {
            JavaCode code = JavaCode.parse(text);
            for (TypeDeclaration<?> type : code.unit().getTypes()) {
                generatedMembers.add(header(code, type));
                parts(type).forEach(part -> generatedMembers.add(plain(code.words(code.span(part)))));
            }
            text.lines().map(String::strip).forEach(generatedStatements::add);
        } catch (NotJava e) {
            // What cannot be read was not generated, so nothing in the owner's source equals it.
        }
    }

    private void read(JavaCode code) {
        code.unit().findAll(AnnotationExpr.class).stream()
                .filter(note -> OF_THE_DATABASE.contains(Annotations.simpleName(note)))
                .map(code::span)
                .forEach(physical::add);
        code.unit().getImports().stream()
                .filter(imported -> imported.isStatic())
                .forEach(imported -> add(code, code.words(code.span(imported)), ""));
        code.unit().getTypes().forEach(type -> read(code, type));
    }

    private void read(JavaCode code, TypeDeclaration<?> type) {
        if (!generatedMembers.contains(header(code, type))) {
            add(code, headerWords(code, type), "");
        }
        boolean exposes = code.text().contains(".resource(");
        for (Node part : parts(type)) {
            List<Word> found = code.words(code.span(part));
            if (generatedMembers.contains(plain(found))) {
                continue;
            }
            if (part instanceof TypeDeclaration<?> nested) {
                read(code, nested);
            } else if (exposes) {
                add(code, withoutGeneratedLines(code, found), name(part));
            } else {
                add(code, found, name(part));
            }
        }
    }

    private List<Word> withoutGeneratedLines(JavaCode code, List<Word> words) {
        List<String> lines = code.text().lines().toList();
        Set<Integer> generated = new TreeSet<>();
        for (int line = 1; line <= lines.size(); line++) {
            if (generatedStatements.contains(lines.get(line - 1).strip())) {
                generated.add(line);
            }
        }
        return words.stream()
                .filter(word -> !generated.contains(code.line(word.from())))
                .toList();
    }

    private void add(JavaCode code, List<Word> found, String member) {
        found.stream()
                .filter(word -> !word.isComment() && !isPhysicalName(word))
                .forEach(word -> words.add(new Placed(word, code.line(word.from()), member)));
    }

    private boolean isPhysicalName(Word word) {
        return word.kind() == Word.Kind.LITERAL
                && physical.stream().anyMatch(span -> span.from() <= word.from() && word.to() <= span.to());
    }

    private static List<Node> parts(TypeDeclaration<?> type) {
        List<Node> parts = new ArrayList<>(type.getMembers());
        if (type.isEnumDeclaration()) {
            parts.addAll(type.asEnumDeclaration().getEntries());
        }
        if (type.isRecordDeclaration()) {
            parts.addAll(type.asRecordDeclaration().getParameters());
        }
        return parts;
    }

    private static String header(JavaCode code, TypeDeclaration<?> type) {
        return plain(headerWords(code, type));
    }

    private static List<Word> headerWords(JavaCode code, TypeDeclaration<?> type) {
        Span all = code.span(type);
        List<Span> inside = parts(type).stream().map(code::span).toList();
        return code.words(all).stream()
                .filter(word -> inside.stream().noneMatch(span -> span.from() <= word.from() && word.to() <= span.to()))
                .toList();
    }

    private static String plain(List<Word> words) {
        return words.stream().filter(word -> !word.isComment()).map(Word::text).collect(Collectors.joining(" "));
    }

    private static String name(Node part) {
        return switch (part) {
            case FieldDeclaration field -> field.getVariable(0).getNameAsString();
            case MethodDeclaration method -> method.getNameAsString();
            case EnumConstantDeclaration constant -> constant.getNameAsString();
            case NodeWithSimpleName<?> named -> named.getNameAsString();
            case BodyDeclaration<?> other -> "";
            default -> "";
        };
    }
}
