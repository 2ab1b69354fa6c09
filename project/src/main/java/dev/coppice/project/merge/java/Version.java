package dev.coppice.project.merge.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.coppice.project.code.Annotations;
import dev.coppice.project.code.JavaCode;
import dev.coppice.project.code.Span;
import dev.coppice.project.code.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One of the three versions of a source: its text, where things stand in it, and what the owner calls them. */
final class Version {

    private static final Pattern COMMENT_FRAME = Pattern.compile("(?m)^\\s*\\*+|/\\*+|\\*+/|//+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final JavaCode code;
    private final Names names;
    private final Set<Integer> attributeNames;
    private final Set<Integer> classNames;

    private Version(JavaCode code, Names names, Set<Integer> attributeNames, Set<Integer> classNames) {
        this.code = code;
        this.names = names;
        this.attributeNames = attributeNames;
        this.classNames = classNames;
    }

    static Version of(JavaCode code, Names names) {
        Set<Integer> attributeNames = new HashSet<>();
        code.unit()
                .findAll(MemberValuePair.class)
                .forEach(pair -> attributeNames.add(code.span(pair.getName()).from()));
        Set<Integer> classNames = new HashSet<>();
        code.unit()
                .walk(node -> classNameIn(node)
                        .ifPresent(name -> classNames.add(code.span(name).from())));
        return new Version(code, names, attributeNames, classNames);
    }

    Version with(Names newNames) {
        return new Version(code, newNames, attributeNames, classNames);
    }

    private static Optional<Node> classNameIn(Node node) {
        return switch (node) {
            case ClassOrInterfaceType type when type.getScope().isEmpty() -> Optional.of(type.getName());
            case AnnotationExpr annotation
            when annotation.getName().getQualifier().isEmpty() -> Optional.of(annotation.getName());
            case FieldAccessExpr access when access.getScope().isNameExpr() -> Optional.of(access.getScope());
            case MethodCallExpr call ->
                call.getScope().filter(Expression::isNameExpr).map(scope -> scope);
            case MethodReferenceExpr reference
            when reference.getScope().isNameExpr() -> Optional.of(reference.getScope());
            default -> Optional.empty();
        };
    }

    /** Whether the word stands for a class without saying where the class lives. */
    boolean isClassName(Word word) {
        return classNames.contains(word.from())
                && Character.isUpperCase(word.text().codePointAt(0));
    }

    JavaCode code() {
        return code;
    }

    Names names() {
        return names;
    }

    String packageName() {
        return code.unit()
                .getPackageDeclaration()
                .map(NodeWithName::getNameAsString)
                .orElse("");
    }

    /** The class that the file is about: an entity, else the class of the given name, else the first one. */
    Optional<TypeDeclaration<?>> mainType(String name) {
        List<TypeDeclaration<?>> types = code.unit().getTypes();
        Optional<TypeDeclaration<?>> named = types.stream()
                .filter(type -> type.getNameAsString().equals(name))
                .findFirst();
        Optional<TypeDeclaration<?>> entity = types.stream()
                .filter(type -> Annotations.find(type, "Entity").isPresent())
                .findFirst();
        return named.or(() -> entity).or(() -> types.stream().findFirst());
    }

    Span span(Node node) {
        return code.span(node);
    }

    String text(Span span) {
        return span.of(code.text());
    }

    /** What a node says, without comments. */
    List<Term> terms(Node node) {
        return terms(span(node));
    }

    /** What a stretch says, without comments. */
    List<Term> terms(Span span) {
        List<Term> terms = new ArrayList<>();
        for (Word word : code.words(span)) {
            if (!word.isComment()) {
                terms.add(term(word));
            }
        }
        return withoutLastComma(terms);
    }

    Term term(Word word) {
        boolean names = word.kind() == Word.Kind.IDENTIFIER && attributeNames.contains(word.from());
        return names ? new Term(word.text(), word.text()) : this.names.term(word);
    }

    boolean isAttributeName(Word word) {
        return attributeNames.contains(word.from());
    }

    /** The comments in a stretch, without their frames. */
    List<Term> comments(Span span) {
        return code.words(span).stream()
                .filter(Word::isComment)
                .map(this::comment)
                .toList();
    }

    /** A comment without its frame and its line breaks. */
    Term comment(Word word) {
        Term term = names.term(word);
        return new Term(bare(term.written()), bare(term.owners()));
    }

    int line(int offset) {
        return code.line(offset);
    }

    private static String bare(String comment) {
        String unframed = COMMENT_FRAME.matcher(comment).replaceAll(" ");
        return SPACE.matcher(unframed).replaceAll(" ").strip();
    }

    /** A comma before a closing bracket says nothing. */
    private static List<Term> withoutLastComma(List<Term> terms) {
        List<Term> kept = new ArrayList<>(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            boolean last = terms.get(i).written().equals(",")
                    && i + 1 < terms.size()
                    && terms.get(i + 1).written().equals("}");
            if (!last) {
                kept.add(terms.get(i));
            }
        }
        return kept;
    }
}
