package dev.coppice.project.merge.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import dev.coppice.project.code.Span;
import dev.coppice.project.code.Word;
import dev.coppice.project.merge.TextStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member of a class, or one element of a list, with the comments that belong to it: those right above, and those
 * behind it in its line.
 *
 * @param node the declaration
 * @param declaration where the declaration itself stands
 * @param whole where it stands with its comments
 */
record Member(Node node, Span declaration, Span whole) {

    /** A member is itself: two that read the same are still two. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** An element of a list, to which comments behind its comma belong too. */
    static Member element(Version version, Node node) {
        Span declaration = version.span(node);
        List<Word> behind = version.code()
                .words(declaration.to(), TextStyle.endOfLine(version.code().text(), declaration.to()));
        boolean separated = !behind.isEmpty() && !behind.getFirst().isComment();
        List<Word> comments = separated ? behind.subList(1, behind.size()) : behind;
        boolean trails = !comments.isEmpty() && comments.stream().allMatch(Word::isComment);
        int to = trails ? comments.getLast().to() : declaration.to();
        return new Member(node, declaration, new Span(leadFrom(version, declaration), to));
    }

    static Member of(Version version, Node node) {
        Span declaration = version.span(node);
        Span whole = new Span(leadFrom(version, declaration), trailTo(version, declaration));
        return new Member(node, declaration, whole);
    }

    static List<Member> all(Version version, List<? extends BodyDeclaration<?>> nodes) {
        return nodes.stream().map(node -> of(version, node)).toList();
    }

    /** The doc comment above the declaration. */
    Optional<Word> doc(Version version) {
        return version.code().words(whole.from(), declaration.from()).stream()
                .filter(word -> word.text().startsWith("/**"))
                .reduce((first, second) -> second);
    }

    /** Everything that it says, comments included. */
    boolean saysTheSame(Version version, Member other, Version others) {
        return Term.same(version.terms(whole), others.terms(other.whole))
                && Term.same(version.comments(whole), others.comments(other.whole));
    }

    private static int leadFrom(Version version, Span declaration) {
        String text = version.code().text();
        List<Word> before = version.code().words(0, declaration.from());
        int from = declaration.from();
        for (int i = before.size() - 1; i >= 0 && before.get(i).isComment(); i--) {
            Word comment = before.get(i);
            boolean trailsOther = i > 0 && !hasLineBreak(text, before.get(i - 1).to(), comment.from());
            boolean opensFile = i == 0;
            if (hasBlankLine(text, comment.to(), from)
                    || (trailsOther && hasLineBreak(text, comment.to(), from))
                    || (opensFile && hasBlankLine(text, comment.to(), from))) {
                break;
            }
            from = comment.from();
        }
        return from;
    }

    private static int trailTo(Version version, Span declaration) {
        String text = version.code().text();
        int endOfLine = TextStyle.endOfLine(text, declaration.to());
        List<Word> behind = version.code().words(declaration.to(), endOfLine);
        boolean onlyComments = behind.stream().allMatch(Word::isComment);
        if (behind.isEmpty() || !onlyComments) {
            return declaration.to();
        }
        return behind.getLast().to();
    }

    static boolean hasLineBreak(String text, int from, int to) {
        return TextStyle.endOfLine(text, from) < to;
    }

    static boolean hasBlankLine(String text, int from, int to) {
        int next = TextStyle.startOfNextLine(text, from);
        return next < to
                && hasLineBreak(text, next, to)
                && text.substring(next, TextStyle.endOfLine(text, next)).isBlank();
    }
}
