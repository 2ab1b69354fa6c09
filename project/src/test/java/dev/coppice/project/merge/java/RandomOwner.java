package dev.coppice.project.merge.java;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.coppice.project.code.ColumnNames;
import dev.coppice.project.code.JavaCode;
import dev.coppice.project.code.MappedMember;
import dev.coppice.project.code.Mapping;
import dev.coppice.project.code.Span;
import dev.coppice.project.code.Word;
import dev.coppice.project.merge.Splice;
import dev.coppice.project.merge.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Customises an entity class as owners do, and leaves marks that must never get lost. */
final class RandomOwner {

    private static final Pattern ACCESSOR_IN_THREE_LINES =
            Pattern.compile("(?m)^( {4}public [^\\n]*) \\{\\n {8}([^\\n]*)\\n {4}\\}$");
    private static final Pattern BRACE_AT_END = Pattern.compile("(?m)^( *)(public [^\\n]*) \\{$");

    private final Random random;
    private final List<String> marks = new ArrayList<>();
    private String text;
    private JavaCode parsed;

    RandomOwner(Random random, String text) {
        this.random = random;
        this.text = text;
        this.parsed = JavaCode.parse(text);
    }

    String text() {
        return text;
    }

    /** What must be found in the result or in a conflict. */
    List<String> marks() {
        return marks;
    }

    RandomOwner customise(int edits) {
        for (int i = 0; i < edits; i++) {
            edit();
        }
        return this;
    }

    private void edit() {
        switch (random.nextInt(13)) {
            case 0 -> comment("    // %s\n", false);
            case 1 -> comment(" // %s", true);
            case 2 -> method();
            case 3 -> annotation();
            case 4 -> attribute();
            case 5 -> renameField();
            case 6 -> getterBody();
            case 7 -> moveField();
            case 8 -> deleteAccessor();
            case 9 -> atStartOfBody("    @Transient\n    private String %s;\n\n");
            case 10 -> retype();
            case 11 -> deleteField();
            default -> atStartOfBody("    static {\n        register(\"%s\");\n    }\n\n");
        }
    }

    private String mark() {
        String mark = "Mark" + marks.size() + "x" + random.nextInt(1_000_000);
        marks.add(mark);
        return mark;
    }

    private void comment(String form, boolean behind) {
        List<Span> members = members();
        if (!members.isEmpty()) {
            Span member = pick(members);
            int place = behind ? TextStyle.endOfLine(text, member.to()) : TextStyle.startOfLine(text, member.from());
            insert(place, form.formatted(mark()));
        }
    }

    private void method() {
        int end = text.lastIndexOf('}');
        insert(end, "\n    public String %s() {\n        return \"mine\";\n    }\n".formatted(mark()));
    }

    private void annotation() {
        fields().stream().skip(random.nextInt(1 + fields().size())).findFirst().ifPresent(field -> {
            int start = TextStyle.startOfLine(text, span(field).from());
            insert(start, "    @%s\n".formatted(mark()));
        });
    }

    private void attribute() {
        List<AnnotationExpr> columns = fields().stream()
                .flatMap(field -> field.getAnnotations().stream())
                .filter(note -> note.isNormalAnnotationExpr())
                .toList();
        if (!columns.isEmpty()) {
            int end = code().span(pick(columns)).to();
            insert(end - 1, ", comment = \"%s\"".formatted(mark()));
        }
    }

    private void renameField() {
        List<MappedMember> basic = mapped().stream()
                .filter(member -> member.mapping() instanceof Mapping.Basic && !member.key())
                .toList();
        if (basic.isEmpty()) {
            return;
        }
        MappedMember member = pick(basic);
        String name = "renamed" + random.nextInt(1_000);
        boolean named = fields().stream()
                .filter(field -> field.getVariable(0).getNameAsString().equals(member.field()))
                .anyMatch(field -> span(field).of(text).contains("@Column"));
        if (named || member.field().length() < 3 || text.contains(name)) {
            return;
        }
        String column = member.mapping().columns().getFirst();
        boolean plain = ColumnNames.byRule(member.field()).equals(column);
        if (!plain) {
            return;
        }
        String capitalised = ClassBody.capitalised(member.field());
        Splice splice = new Splice(text);
        for (Word word : code().allWords()) {
            if (word.text().equals(member.field())) {
                splice.replace(word.from(), word.to(), name);
            } else if (word.text().equals("get" + capitalised) || word.text().equals("set" + capitalised)) {
                splice.replace(word.from(), word.to(), word.text().substring(0, 3) + ClassBody.capitalised(name));
            }
        }
        fields().stream()
                .filter(field -> field.getVariable(0).getNameAsString().equals(member.field()))
                .forEach(field -> splice.insert(
                        TextStyle.startOfLine(text, span(field).from()), "    @Column(name = \"" + column + "\")\n"));
        text = splice.text();
    }

    private void getterBody() {
        List<MethodDeclaration> getters = type().getMethods().stream()
                .filter(method -> method.getParameters().isEmpty()
                        && method.getNameAsString().startsWith("get"))
                .toList();
        if (!getters.isEmpty()) {
            Span body = code().span(pick(getters).getBody().orElseThrow());
            insert(body.from() + 1, "\n        log(\"%s\");".formatted(mark()));
        }
    }

    private void moveField() {
        List<FieldDeclaration> fields = fields();
        if (fields.size() > 1) {
            Span moved = span(pick(fields));
            Span last = span(fields.getLast());
            int from = TextStyle.startOfLine(text, moved.from());
            int to = TextStyle.startOfNextLine(text, moved.to());
            if (last.from() > to && isOwnLine(moved)) {
                String lines = text.substring(from, to);
                text = new Splice(text)
                        .delete(from, to)
                        .insert(TextStyle.startOfNextLine(text, last.to()), "\n" + lines)
                        .text();
            }
        }
    }

    private boolean isOwnLine(Span span) {
        return text.substring(span.to(), TextStyle.endOfLine(text, span.to())).isBlank();
    }

    private void deleteAccessor() {
        List<MethodDeclaration> accessors = type().getMethods().stream()
                .filter(method -> method.getNameAsString().matches("[gs]et.*"))
                .filter(method -> marks.stream().noneMatch(code().span(method).of(text)::contains))
                .toList();
        if (!accessors.isEmpty()) {
            Span span = code().span(pick(accessors));
            if (isOwnLine(span)) {
                text = new Splice(text).delete(span.from(), span.to()).text();
            }
        }
    }

    private void atStartOfBody(String form) {
        int brace = code().words(code().span(type().getName()).to(), text.length()).stream()
                .filter(word -> word.text().equals("{"))
                .findFirst()
                .orElseThrow()
                .to();
        insert(
                TextStyle.startOfNextLine(text, brace),
                "\n" + form.formatted(mark()).stripTrailing() + "\n");
    }

    private void retype() {
        List<FieldDeclaration> fields = fields();
        if (!fields.isEmpty()) {
            Span span = code().span(pick(fields).getVariable(0).getType());
            String mark = mark();
            text = new Splice(text).replace(span.from(), span.to(), mark).text();
            marks.removeIf(gone -> !text.contains(gone));
        }
    }

    private void deleteField() {
        List<FieldDeclaration> fields = fields().stream()
                .filter(field -> marks.stream().noneMatch(span(field).of(text)::contains))
                .filter(field -> isOwnLine(span(field)))
                .toList();
        if (!fields.isEmpty()) {
            Span span = span(pick(fields));
            text = new Splice(text).delete(span.from(), span.to()).text();
        }
    }

    /** The same text laid out in another way. */
    static String laidOut(String text, int profile) {
        return switch (profile) {
            case 0 -> text;
            case 1 -> text.replace("\n", "\r\n");
            case 2 -> text.replace("    ", "\t");
            case 3 -> BRACE_AT_END.matcher(text).replaceAll("$1$2\n$1{");
            case 4 -> ACCESSOR_IN_THREE_LINES.matcher(text).replaceAll("$1 { $2 }");
            case 5 -> text.replace("    ", "  ");
            case 6 -> text.stripTrailing();
            default ->
                "\uFEFF"
                        + BRACE_AT_END
                                .matcher(text)
                                .replaceAll("$1$2\n$1{")
                                .replace("    ", "\t")
                                .replace("\n", "\r\n");
        };
    }

    private void insert(int place, String inserted) {
        text = new Splice(text).insert(place, inserted).text();
    }

    private JavaCode code() {
        if (!parsed.text().equals(text)) {
            parsed = JavaCode.parse(text);
        }
        return parsed;
    }

    private TypeDeclaration<?> type() {
        return code().unit().getType(0);
    }

    private List<FieldDeclaration> fields() {
        return type().getFields().stream().filter(field -> !field.isStatic()).toList();
    }

    private List<MappedMember> mapped() {
        return fields().stream()
                .flatMap(field ->
                        field.getVariables().stream().map(variable -> MappedMember.of(type(), field, variable)))
                .toList();
    }

    private Span span(FieldDeclaration field) {
        return code().span(field);
    }

    private List<Span> members() {
        JavaCode code = code();
        return Stream.concat(
                        type().getFields().stream().map(code::span),
                        type().getMethods().stream().map(code::span))
                .toList();
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
