package dev.coppice.project.rebuild;

import com.github.javaparser.ast.Node;
import dev.coppice.project.code.JavaCode;
import dev.coppice.project.code.NotJava;
import dev.coppice.project.code.Span;
import dev.coppice.project.code.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a file of the owner's says what was generated last and nothing else, though perhaps in the names that the
 * owner gave to classes and members, and formatted differently. Where the names of one class were changed, others follow
 * without having been worked on.
 */
final class AsGenerated {

    /** Only what was generated word for word counts as untouched. */
    static final AsGenerated VERBATIM = new AsGenerated(Map::of);

    private final Supplier<Map<String, String>> inOwnersNames;
    private @Nullable Map<String, String> known;

    /**
     * @param inOwnersNames the texts that would have been generated last time in the owner's names, by path; asked for once
     *     and only if need be
     */
    AsGenerated(Supplier<Map<String, String>> inOwnersNames) {
        this.inOwnersNames = inOwnersNames;
    }

    /** Whether the owner's file says nothing else than what was generated. */
    boolean is(String path, String base, String mine) {
        if (base.equals(mine)) {
            return true;
        }
        String renamed = texts().get(path);
        return renamed != null && path.endsWith(".java") && saysTheSame(renamed, mine);
    }

    /** What would have been generated last time in the owner's names, by path. */
    synchronized Map<String, String> texts() {
        if (known == null) {
            known = inOwnersNames.get();
        }
        return known;
    }

    private static boolean saysTheSame(String one, String other) {
        try {
            JavaCode some = JavaCode.parse(one);
            JavaCode others = JavaCode.parse(other);
            return imports(some).equals(imports(others)) && words(some).equals(words(others));
        } catch (NotJava e) {
            return false;
        }
    }

    private static Set<String> imports(JavaCode code) {
        return code.unit().getImports().stream().map(Node::toString).collect(Collectors.toSet());
    }

    private static List<String> words(JavaCode code) {
        List<Span> imports = code.unit().getImports().stream().map(code::span).toList();
        return code.allWords().stream()
                .filter(word -> imports.stream().noneMatch(span -> span.holds(new Span(word.from(), word.to()))))
                .map(Word::text)
                .toList();
    }
}
