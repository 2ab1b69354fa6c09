package dev.coppice.project.merge.java;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.PackageDeclaration;
import dev.coppice.project.code.JavaCode;
import dev.coppice.project.code.Span;
import dev.coppice.project.code.Word;
import dev.coppice.project.merge.Splice;
import dev.coppice.project.merge.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Adds the imports that merged text needs, and takes away the generated ones that nothing needs any more. */
final class ImportLines {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$]+");

    private final JavaCode code;
    private final String lineEnd;
    private final Splice splice;
    private final List<ImportDeclaration> plain;

    private ImportLines(JavaCode code) {
        this.code = code;
        this.lineEnd = TextStyle.of(code.text(), Workbench.GENERATED_STEP).lineEnd();
        this.splice = new Splice(code.text());
        this.plain = code.unit().getImports().stream()
                .filter(imported -> !imported.isStatic())
                .toList();
    }

    /**
     * The source with its imports put right.
     *
     * @param needed full names of classes
     * @param goneFromGenerated full names that were imported by the base and are not by what is generated today
     */
    static String tidied(JavaCode code, Collection<String> needed, Set<String> goneFromGenerated) {
        ImportLines lines = new ImportLines(code);
        lines.remove(goneFromGenerated, needed.isEmpty());
        lines.add(needed);
        return lines.splice.text();
    }

    /** The full names of imported classes that nothing names. */
    static Set<String> unused(JavaCode code) {
        ImportLines lines = new ImportLines(code);
        Set<String> used = lines.used();
        return lines.plain.stream()
                .filter(imported -> !used.contains(imported.getName().getIdentifier()))
                .map(ImportDeclaration::getNameAsString)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void remove(Set<String> names, boolean nothingComes) {
        Set<String> used = names.isEmpty() ? Set.of() : used();
        List<ImportDeclaration> gone = plain.stream()
                .filter(imported -> !imported.isAsterisk() && names.contains(imported.getNameAsString()))
                .filter(imported -> !used.contains(imported.getName().getIdentifier()))
                .toList();
        if (nothingComes
                && !gone.isEmpty()
                && gone.size() == code.unit().getImports().size()
                && standAlone()) {
            int from = endBefore(code.span(gone.getFirst()).from());
            splice.delete(from, code.span(gone.getLast()).to());
            return;
        }
        gone.forEach(imported -> deleteLine(code.span(imported)));
    }

    /** Whether nothing but imports stands among the imports. */
    private boolean standAlone() {
        List<ImportDeclaration> all = code.unit().getImports();
        int from = code.span(all.getFirst()).from();
        int to = code.span(all.getLast()).to();
        return code.words(from, to).stream().noneMatch(Word::isComment) && TextStyle.endOfLine(code.text(), to) == to;
    }

    private int endBefore(int offset) {
        List<Word> before = code.words(0, offset);
        return before.isEmpty() ? offset : before.getLast().to();
    }

    private void deleteLine(Span span) {
        int start = TextStyle.startOfLine(code.text(), span.from());
        int end = TextStyle.endOfLine(code.text(), span.to());
        boolean alone = code.text().substring(start, span.from()).isBlank()
                && code.text().substring(span.to(), end).isBlank();
        if (alone) {
            splice.delete(start, TextStyle.startOfNextLine(code.text(), span.to()));
        } else {
            splice.delete(span.from(), span.to());
        }
    }

    /** Every name that stands outside imports and says not itself where it belongs, those in comments included. */
    private Set<String> used() {
        int from =
                code.unit().getImports().getLast().map(code::span).map(Span::to).orElse(0);
        Set<String> used = new HashSet<>();
        String before = "";
        for (Word word : code.words(from, code.text().length())) {
            boolean qualified = before.equals(".");
            before = word.text();
            if (word.kind() == Word.Kind.IDENTIFIER && !qualified) {
                used.add(word.text());
            } else if (word.isComment()) {
                NAME.matcher(word.text()).results().forEach(name -> used.add(name.group()));
            }
        }
        code.unit()
                .getPackageDeclaration()
                .ifPresent(declaration -> declaration
                        .getAnnotations()
                        .forEach(annotation -> used.add(annotation.getName().getIdentifier())));
        return used;
    }

    private void add(Collection<String> needed) {
        List<String> wanted = needed.stream()
                .filter(name -> plain.stream()
                        .noneMatch(imported -> !imported.isAsterisk()
                                && imported.getNameAsString().equals(name)))
                .sorted()
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        if (plain.isEmpty()) {
            addFirst(wanted);
            return;
        }
        wanted.forEach(this::add);
    }

    private void addFirst(List<String> wanted) {
        String lines =
                String.join(lineEnd, wanted.stream().map(ImportLines::line).toList());
        Optional<PackageDeclaration> declaration = code.unit().getPackageDeclaration();
        if (declaration.isPresent()) {
            int end = TextStyle.endOfLine(
                    code.text(), code.span(declaration.get()).to());
            splice.insert(end, lineEnd + lineEnd + lines);
        } else {
            splice.insert(TextStyle.start(code.text()), lines + lineEnd + lineEnd);
        }
    }

    private void add(String name) {
        List<ImportDeclaration> alike = alike(name);
        ImportDeclaration before = null;
        for (ImportDeclaration imported : alike) {
            if (imported.getNameAsString().compareTo(name) < 0) {
                before = imported;
            }
        }
        if (before != null) {
            addBehind(code.span(before).to(), name);
        } else {
            int start = TextStyle.startOfLine(
                    code.text(), code.span(alike.getFirst()).from());
            splice.insert(start, line(name) + lineEnd);
        }
    }

    private void addBehind(int offset, String name) {
        int end = TextStyle.endOfLine(code.text(), offset);
        if (code.text().substring(offset, end).isBlank()) {
            splice.insert(TextStyle.startOfNextLine(code.text(), offset), line(name) + lineEnd);
        } else {
            splice.insert(offset, " " + line(name));
        }
    }

    /** All imports where they are sorted; else those that share most of the package. */
    private List<ImportDeclaration> alike(String name) {
        List<String> names =
                plain.stream().map(ImportDeclaration::getNameAsString).toList();
        if (names.equals(names.stream().sorted().toList())) {
            return plain;
        }
        int most = plain.stream()
                .mapToInt(imported -> shared(imported.getNameAsString(), name))
                .max()
                .orElse(0);
        return new ArrayList<>(plain.stream()
                .filter(imported -> shared(imported.getNameAsString(), name) == most)
                .toList());
    }

    private static int shared(String one, String other) {
        int shared = 0;
        int dots = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            dots += one.charAt(shared) == '.' ? 1 : 0;
            shared++;
        }
        return dots;
    }

    private static String line(String name) {
        return "import " + name + ";";
    }
}
