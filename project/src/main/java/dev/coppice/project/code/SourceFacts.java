package dev.coppice.project.code;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one Java source says about the mapping. A source that does not look as if it said anything is not parsed.
 *
 * @param packageName empty where the source names none
 * @param declared the simple names of all types that the source declares
 * @param enums those of them that are enums
 * @param mapped those that take part in the mapping
 * @param exposed what it exposes in the API
 * @param unreadable where the reader gave up, from 1; null for a source that can be read, or need not be
 */
public record SourceFacts(
        String packageName,
        Set<String> declared,
        Set<String> enums,
        List<MappedClass> mapped,
        List<Exposed> exposed,
        @Nullable Integer unreadable) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^[\\s\uFEFF]*package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE = Pattern.compile("\\b(class|record|enum|interface)\\s+([A-Za-z_$][\\w$]*)");
    private static final Pattern SAYS_SOMETHING =
            Pattern.compile("@\\s*([\\w.]+\\.)?(Entity|MappedSuperclass|Embeddable)\\b|\\.\\s*resource\\s*\\(");

    /**
     * A resource of the API.
     *
     * @param resource its name
     * @param className the simple name of the entity class
     */
    public record Exposed(String resource, String className) {}

    public SourceFacts {
        declared = Set.copyOf(declared);
        enums = Set.copyOf(enums);
        mapped = List.copyOf(mapped);
        exposed = List.copyOf(exposed);
    }

    /** What a source says. */
    public static SourceFacts of(String text) {
        String packageName = PACKAGE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        if (!SAYS_SOMETHING.matcher(text).find()) {
            return notParsed(packageName, text, null);
        }
        try {
            return of(JavaCode.parse(text));
        } catch (NotJava e) {
            return notParsed(packageName, text, e.line());
        }
    }

    private static SourceFacts notParsed(String packageName, String text, @Nullable Integer unreadable) {
        Set<String> declared = types(text, Set.of("class", "record", "enum", "interface"));
        Set<String> enums = types(text, Set.of("enum"));
        return new SourceFacts(packageName, declared, enums, List.of(), List.of(), unreadable);
    }

    /** Where the reader gave up, from 1; nothing if the source can be read, or need not be. */
    public Optional<Integer> findUnreadable() {
        return Optional.ofNullable(unreadable);
    }

    private static SourceFacts of(JavaCode code) {
        String packageName = code.unit()
                .getPackageDeclaration()
                .map(NodeWithName::getNameAsString)
                .orElse("");
        List<TypeDeclaration<?>> types = new ArrayList<>();
        code.unit().findAll(TypeDeclaration.class).forEach(type -> types.add((TypeDeclaration<?>) type));
        Set<String> declared =
                types.stream().map(NodeWithSimpleName::getNameAsString).collect(Collectors.toSet());
        Set<String> enums = types.stream()
                .filter(TypeDeclaration::isEnumDeclaration)
                .map(NodeWithSimpleName::getNameAsString)
                .collect(Collectors.toSet());
        List<MappedClass> mapped = types.stream()
                .map(MappedClass::of)
                .filter(type -> type.kind() != EntitySource.Kind.OTHER)
                .toList();
        List<Exposed> exposed = code.text().contains("resource")
                ? code.unit().findAll(MethodCallExpr.class).stream()
                        .flatMap(call -> exposed(call).stream())
                        .toList()
                : List.of();
        return new SourceFacts(packageName, declared, enums, mapped, exposed, null);
    }

    private static Optional<Exposed> exposed(MethodCallExpr call) {
        List<Expression> arguments = call.getArguments();
        boolean exposes = call.getNameAsString().equals("resource")
                && arguments.size() == 2
                && arguments.get(0).isStringLiteralExpr()
                && arguments.get(1).isClassExpr();
        if (!exposes) {
            return Optional.empty();
        }
        Type type = arguments.get(1).asClassExpr().getType();
        String className =
                type.isClassOrInterfaceType() ? type.asClassOrInterfaceType().getNameAsString() : type.asString();
        return Optional.of(new Exposed(arguments.get(0).asStringLiteralExpr().asString(), className));
    }

    private static Set<String> types(String text, Set<String> kinds) {
        return TYPE.matcher(text)
                .results()
                .filter(found -> kinds.contains(found.group(1)))
                .map((MatchResult found) -> found.group(2))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
