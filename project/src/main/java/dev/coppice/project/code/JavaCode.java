package dev.coppice.project.code;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Java source and where in its text everything stands. The tree is for looking; it is never printed and never changed.
 */
public final class JavaCode {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** One merge looks at the same few texts again and again, and reading them is most of its work. */
    private static final ThreadLocal<Map<String, JavaCode>> RECENT = ThreadLocal.withInitial(Recent::new);

    private final String text;
    private final CompilationUnit unit;
    private final int[] lineStarts;
    private final List<Word> words;

    private JavaCode(String text, CompilationUnit unit, int[] lineStarts) {
        this.text = text;
        this.unit = unit;
        this.lineStarts = lineStarts;
        this.words = words();
    }

    /**
     * Reads a source, or finds it among those read a moment ago.
     *
     * @throws NotJava if it cannot be read
     */
    public static JavaCode parse(String text) {
        Map<String, JavaCode> recent = RECENT.get();
        JavaCode known = recent.get(text);
        if (known == null) {
            known = read(text);
            recent.put(text, known);
        }
        return known;
    }

    private static JavaCode read(String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        String shown = marked ? text.substring(1) : text;
        int[] lineStarts = lineStarts(text, marked ? 1 : 0);
        ParseResult<CompilationUnit> result = parser().parse(shown);
        if (result.isSuccessful() && result.getResult().isPresent()) {
            return new JavaCode(text, result.getResult().get(), lineStarts);
        }
        throw failure(result.getProblems());
    }

    public String text() {
        return text;
    }

    public CompilationUnit unit() {
        return unit;
    }

    /** Where a node of the tree stands. */
    public Span span(Node node) {
        return span(node.getRange().orElseThrow());
    }

    /** All words, comments included, in their order. */
    public List<Word> allWords() {
        return words;
    }

    /** The words that lie in a stretch, comments included. */
    public List<Word> words(Span span) {
        return words.subList(firstFrom(span.from()), firstFrom(span.to()));
    }

    /** The words that begin between two offsets, comments included. */
    public List<Word> words(int from, int to) {
        return words.subList(firstFrom(from), firstFrom(to));
    }

    /** The line of an offset, from 1. */
    public int line(int offset) {
        int low = 0;
        int high = lineStarts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lineStarts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    private int firstFrom(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).from() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Span span(Range range) {
        return new Span(offset(range.begin), offset(range.end) + 1);
    }

    private int offset(Position position) {
        return lineStarts[position.line - 1] + position.column - 1;
    }

    private List<Word> words() {
        List<Word> found = new ArrayList<>();
        unit.getTokenRange().ifPresent(range -> {
            for (JavaToken token = range.getBegin().findFirstToken();
                    token != null;
                    token = token.getNextToken().orElse(null)) {
                boolean says =
                        !token.getCategory().isWhitespace() && !token.getText().isEmpty();
                if (says && token.hasRange()) {
                    found.add(word(token));
                }
            }
        });
        return Collections.unmodifiableList(found);
    }

    private Word word(JavaToken token) {
        Span span = span(token.getRange().orElseThrow());
        String asWritten = span.of(text);
        boolean lineComment = asWritten.startsWith("//");
        return new Word(kind(token), lineComment ? asWritten.stripTrailing() : asWritten, span.from());
    }

    private static Word.Kind kind(JavaToken token) {
        JavaToken.Category category = token.getCategory();
        if (category.isComment()) {
            return Word.Kind.COMMENT;
        }
        if (category.isLiteral()) {
            return Word.Kind.LITERAL;
        }
        boolean name = category.isIdentifier()
                || (category.isKeyword() && !token.getText().isEmpty() && isContextual(token.getText()));
        return name ? Word.Kind.IDENTIFIER : Word.Kind.SYMBOL;
    }

    /** Words that are keywords in places and names elsewhere. */
    private static boolean isContextual(String word) {
        return switch (word) {
            case "record", "module", "open", "opens", "exports", "provides", "requires", "to", "uses", "with" -> true;
            case "transitive", "permits", "sealed", "yield", "when" -> true;
            default -> false;
        };
    }

    private static JavaParser parser() {
        return new JavaParser(new ParserConfiguration()
                // The grammar reads every version of the language; whether all of it is allowed is for the compiler to
                // say.
                .setLanguageLevel(LanguageLevel.RAW)
                .setAttributeComments(false)
                .setStoreTokens(true)
                .setTabSize(1));
    }

    private static NotJava failure(List<Problem> problems) {
        Problem first = problems.stream().min(Problem.PROBLEM_BY_BEGIN_POSITION).orElseThrow();
        int line = first.getLocation()
                .flatMap(location -> location.getBegin().getRange())
                .map(range -> range.begin.line)
                .orElse(1);
        return new NotJava("It is no complete Java source", line);
    }

    private static int[] lineStarts(String text, int first) {
        List<Integer> starts = new ArrayList<>();
        starts.add(first);
        for (int i = first; i < text.length(); i++) {
            boolean loneReturn = text.charAt(i) == '\r' && !text.startsWith("\n", i + 1);
            if (text.charAt(i) == '\n' || loneReturn) {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The last few, the least lately used of them leaves. */
    private static final class Recent extends LinkedHashMap<String, JavaCode> {

        private static final long serialVersionUID = 1;
        private static final int MOST = 8;

        Recent() {
            super(2 * MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JavaCode> eldest) {
            return size() > MOST;
        }
    }
}
