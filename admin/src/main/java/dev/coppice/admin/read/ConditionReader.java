package dev.coppice.admin.read;

import dev.coppice.admin.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what stands behind {@code showWhen}.
 *
 * <pre>
 * either     = both { "or" both }
 * both       = one { "and" one }
 * one        = "not" one | operand [ comparison operand | [ "not" ] "in" list ]
 * comparison = "==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;="
 * operand    = "(" either ")" | literal | "mode" | [ "row." ] name
 * list       = ( "(" | "[" ) literal { "," literal } ( ")" | "]" )
 * literal    = text between ' or " | number | "true" | "false" | "null"
 * </pre>
 */
public final class ConditionReader {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "in");
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 20;

    private final List<ConditionWords.Word> words;
    private int next;
    private int depth;

    private ConditionReader(List<ConditionWords.Word> words) {
        this.words = words;
    }

    /** What is wrong with a condition, in one sentence. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final int offset;

        Unreadable(String message, int offset) {
            super(message, null, false, false);
            this.offset = offset;
        }

        /** How many characters stand before. */
        public int offset() {
            return offset;
        }
    }

    /** What a text says. */
    public static Condition read(String text) throws Unreadable {
        if (text.length() > LONGEST) {
            throw new Unreadable("The condition is longer than %d characters".formatted(LONGEST), 0);
        }
        ConditionReader reader = new ConditionReader(ConditionWords.of(text));
        Condition condition = reader.either();
        reader.expectEnd();
        if (!isDecision(condition)) {
            throw new Unreadable("The condition is neither true nor false", 0);
        }
        return condition;
    }

    private Condition either() throws Unreadable {
        return chain("or", this::both);
    }

    private Condition both() throws Unreadable {
        return chain("and", this::one);
    }

    private interface Part {
        Condition read() throws Unreadable;
    }

    private Condition chain(String operator, Part part) throws Unreadable {
        int start = offset();
        List<Condition> parts = new ArrayList<>(List.of(part.read()));
        while (take(operator)) {
            parts.add(part.read());
        }
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        requireDecisions(parts, start);
        return new Condition.Operation(operator, parts);
    }

    private Condition one() throws Unreadable {
        int start = offset();
        if (take("not")) {
            Condition negated = deeper(this::one, start);
            requireDecisions(List.of(negated), start);
            return new Condition.Operation("not", List.of(negated));
        }
        Condition left = operand();
        Optional<String> comparison = takeComparison();
        if (comparison.isPresent()) {
            return new Condition.Operation(comparison.get(), List.of(left, operand()));
        }
        if (isNext("not") && isAfterNext("in")) {
            next += 2;
            return new Condition.Operation("not", List.of(new Condition.Operation("in", List.of(left, list()))));
        }
        return take("in") ? new Condition.Operation("in", List.of(left, list())) : left;
    }

    private Condition operand() throws Unreadable {
        int start = offset();
        if (take("(")) {
            Condition inner = deeper(this::either, start);
            expect(")");
            return inner;
        }
        ConditionWords.Word word = word();
        if (word.kind() == ConditionWords.Kind.NAME && OPERATORS.contains(word.text())) {
            throw missingBefore(word);
        }
        return switch (word.kind()) {
            case NAME -> named(word.text()).orElseGet(() -> new Condition.Field(word.text()));
            case QUALIFIED -> new Condition.Field(word.text());
            case TEXT, NUMBER -> literal(word);
            case SIGN -> throw missingBefore(word);
        };
    }

    private static Unreadable missingBefore(ConditionWords.Word word) {
        return new Unreadable("A field or a value is missing before '%s'".formatted(word.text()), word.offset());
    }

    private Condition deeper(Part part, int offset) throws Unreadable {
        depth++;
        if (depth > DEEPEST) {
            throw new Unreadable("The condition is nested too deeply", offset);
        }
        Condition read = part.read();
        depth--;
        return read;
    }

    private Condition list() throws Unreadable {
        String end = take("[") ? "]" : ")";
        if (end.equals(")")) {
            expect("(");
        }
        List<Condition.Value> values = new ArrayList<>();
        do {
            ConditionWords.Word word = word();
            values.add(literal(word));
        } while (take(","));
        expect(end);
        return new Condition.Values(values);
    }

    private static Condition.Value literal(ConditionWords.Word word) throws Unreadable {
        return switch (word.kind()) {
            case TEXT -> new Condition.Value(word.text());
            case NUMBER -> new Condition.Value(number(word.text()));
            case NAME ->
                named(word.text())
                        .filter(Condition.Value.class::isInstance)
                        .map(Condition.Value.class::cast)
                        .orElseThrow(() -> new Unreadable(
                                "'%s' is not a value; texts stand between quotes".formatted(word.text()),
                                word.offset()));
            case QUALIFIED, SIGN ->
                throw new Unreadable("A value is missing before '%s'".formatted(word.text()), word.offset());
        };
    }

    private static Object number(String text) {
        BigDecimal number = new BigDecimal(text);
        boolean whole = number.scale() <= 0 && number.precision() - number.scale() < 18;
        return whole ? (Object) number.longValueExact() : number;
    }

    private static Optional<Condition> named(String word) {
        return switch (word) {
            case "true" -> Optional.of(new Condition.Value(true));
            case "false" -> Optional.of(new Condition.Value(false));
            case "null" -> Optional.of(new Condition.Value(null));
            case "mode" -> Optional.of(new Condition.Mode());
            default -> Optional.empty();
        };
    }

    private static boolean isDecision(Condition condition) {
        return switch (condition) {
            case Condition.Operation operation -> true;
            case Condition.Field field -> true;
            case Condition.Value value -> value.value() instanceof Boolean;
            case Condition.Mode mode -> false;
            case Condition.Values values -> false;
        };
    }

    private static void requireDecisions(List<Condition> parts, int offset) throws Unreadable {
        if (!parts.stream().allMatch(ConditionReader::isDecision)) {
            throw new Unreadable("'and', 'or' and 'not' join what is true or false", offset);
        }
    }

    private Optional<String> takeComparison() {
        Optional<String> found = peek().map(ConditionWords.Word::text).filter(COMPARISONS::contains);
        boolean isSign =
                peek().filter(word -> word.kind() == ConditionWords.Kind.SIGN).isPresent();
        if (found.isPresent() && isSign) {
            next++;
            return found;
        }
        return Optional.empty();
    }

    private boolean take(String text) {
        boolean there = isNext(text);
        next += there ? 1 : 0;
        return there;
    }

    private boolean isNext(String text) {
        return next < words.size() && words.get(next).is(text);
    }

    private boolean isAfterNext(String text) {
        return next + 1 < words.size() && words.get(next + 1).is(text);
    }

    private Optional<ConditionWords.Word> peek() {
        return next < words.size() ? Optional.of(words.get(next)) : Optional.empty();
    }

    private ConditionWords.Word word() throws Unreadable {
        ConditionWords.Word word = peek().orElseThrow(() -> new Unreadable("The condition ends too early", offset()));
        next++;
        return word;
    }

    private void expect(String sign) throws Unreadable {
        if (!take(sign)) {
            throw new Unreadable("'%s' is missing".formatted(sign), offset());
        }
    }

    private void expectEnd() throws Unreadable {
        Optional<ConditionWords.Word> more = peek();
        if (more.isPresent()) {
            throw new Unreadable(
                    "'%s' is one too many".formatted(more.get().text()),
                    more.get().offset());
        }
    }

    private int offset() {
        return peek().or(() -> words.isEmpty() ? Optional.empty() : Optional.of(words.getLast()))
                .map(ConditionWords.Word::offset)
                .orElse(0);
    }
}
