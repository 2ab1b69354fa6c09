package dev.coppice.project.merge.java;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.coppice.project.code.Annotations;
import dev.coppice.project.code.Span;
import dev.coppice.project.merge.java.Accessor.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the owner writes accessors, where all of them are written alike; else as they are generated.
 *
 * @param getters how the names of getters begin; empty for the field's name alone
 * @param setters the same for setters
 * @param chained whether setters give their object back
 * @param braces how bodies are laid out
 */
record AccessorStyle(String getters, String setters, boolean chained, Braces braces) {

    /** Where the braces of a body stand. */
    enum Braces {
        BEHIND,
        /** The opening one in a line of its own. */
        BELOW,
        /** Both with their only statement in the line of the name. */
        ONE_LINE
    }

    static AccessorStyle of(ClassBody mine) {
        List<Property> properties = mine.properties();
        List<MethodDeclaration> setters = methods(properties, Role.SETTER);
        boolean chained = !setters.isEmpty()
                && properties.stream()
                        .map(Property::setter)
                        .allMatch(setter -> setter == null || setter.chain().isPresent());
        return new AccessorStyle(
                prefix(properties, Role.GETTER, List.of("get", "")),
                prefix(properties, Role.SETTER, List.of("set", "", "with")),
                chained,
                braces(mine));
    }

    private static List<MethodDeclaration> methods(List<Property> properties, Role role) {
        return properties.stream()
                .flatMap(property -> Optional.ofNullable(property.accessor(role)).stream())
                .map(Accessor::method)
                .toList();
    }

    /** The one beginning that fits all; the first where none does. */
    private static String prefix(List<Property> properties, Role role, List<String> choices) {
        return choices.stream()
                .filter(prefix -> properties.stream().allMatch(property -> {
                    Accessor accessor = property.accessor(role);
                    return accessor == null
                            || accessor.method().getNameAsString().equals(name(prefix, property.name()));
                }))
                .findFirst()
                .orElse(choices.getFirst());
    }

    private static String name(String prefix, String field) {
        return prefix.isEmpty() ? field : prefix + ClassBody.capitalised(field);
    }

    private static Braces braces(ClassBody mine) {
        Version version = mine.version();
        List<MethodDeclaration> accessors = mine.properties().stream()
                .flatMap(Property::accessors)
                .map(Accessor::method)
                .filter(method -> method.getBody().isPresent())
                .toList();
        Predicate<MethodDeclaration> inOneLine = method -> lines(version, version.span(method)) == 1;
        List<MethodDeclaration> simple = accessors.stream()
                .filter(method -> method.getBody().orElseThrow().getStatements().size() == 1)
                .toList();
        if (!simple.isEmpty() && simple.stream().allMatch(inOneLine)) {
            return Braces.ONE_LINE;
        }
        List<MethodDeclaration> all = mine.members().stream()
                .map(Member::node)
                .filter(MethodDeclaration.class::isInstance)
                .map(MethodDeclaration.class::cast)
                .filter(method -> method.getBody().isPresent())
                .filter(inOneLine.negate())
                .toList();
        boolean below = !all.isEmpty() && all.stream().allMatch(method -> opensBelow(version, method));
        return below ? Braces.BELOW : Braces.BEHIND;
    }

    private static boolean opensBelow(Version version, MethodDeclaration method) {
        int brace = version.span(method.getBody().orElseThrow()).from();
        return Member.hasLineBreak(
                version.code().text(), version.span(method.getName()).to(), brace);
    }

    private static int lines(Version version, Span span) {
        return version.line(span.to()) - version.line(span.from()) + 1;
    }

    /** Whether the owner wants accessors of a kind at all. */
    static boolean wants(Role role, ClassBody base, ClassBody mine, List<Trio<Property>> trios) {
        List<Trio<Property>> had = trios.stream()
                .filter(trio -> trio.base() != null && trio.mine() != null)
                .filter(trio -> trio.inBase().accessor(role) != null)
                .toList();
        boolean allDeleted = had.stream().allMatch(trio -> trio.inMine().accessor(role) == null);
        boolean enough = had.size() > 1
                || (had.size() == 1
                        && base.properties().stream()
                                        .filter(p -> p.accessor(role) != null)
                                        .count()
                                == 1
                        && role == Role.GETTER);
        return !(allDeleted && enough) && !isGeneratedByLombok(role, mine);
    }

    private static boolean isGeneratedByLombok(Role role, ClassBody mine) {
        List<String> names = role == Role.GETTER ? List.of("Data", "Value", "Getter") : List.of("Data", "Setter");
        return names.stream()
                .anyMatch(name -> Annotations.find(mine.type(), name).isPresent());
    }

    /** The lines of a generated accessor, without indentation. */
    List<String> lines(Workbench bench, Version theirs, Property property, Accessor accessor, String className) {
        MethodDeclaration method = accessor.method();
        Span declaration = theirs.span(method);
        Span name = theirs.span(method.getName());
        Span type = theirs.span(method.getType());
        Span body = theirs.span(method.getBody().orElseThrow());
        boolean setter = accessor.role() == Role.SETTER;
        String typeText = setter && chained ? className : bench.taken(new Piece(theirs, type));
        String head = bench.taken(new Piece(theirs, new Span(declaration.from(), type.from())))
                + typeText
                + " "
                + name(setter ? setters : getters, property.name())
                + bench.taken(new Piece(theirs, new Span(name.to(), body.from())))
                        .stripTrailing();
        List<String> work = new ArrayList<>(
                new BodyText(bench, new Piece(theirs, accessor.work(theirs).orElseThrow())).lines());
        if (setter && chained) {
            work.add("return this;");
        }
        return laidOut(head, work);
    }

    private List<String> laidOut(String head, List<String> work) {
        List<String> lines = new ArrayList<>();
        boolean inOneLine = braces == Braces.ONE_LINE && (work.size() == 1 || (chained && work.size() == 2));
        if (inOneLine) {
            return List.of(head + " { " + String.join(" ", work) + " }");
        }
        if (braces == Braces.BELOW) {
            lines.add(head);
            lines.add("{");
        } else {
            lines.add(head + " {");
        }
        work.forEach(line -> lines.add(Workbench.GENERATED_STEP + line));
        lines.add("}");
        return lines;
    }
}
