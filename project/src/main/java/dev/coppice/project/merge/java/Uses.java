package dev.coppice.project.merge.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import dev.coppice.project.Attention;
import dev.coppice.project.code.Mapping;
import dev.coppice.project.code.Span;
import dev.coppice.project.code.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the owner's own code uses a property: code that was generated and not touched since does not count. */
final class Uses {

    private final Workbench bench;
    private final Trio<ClassBody> bodies;
    private final Set<Member> untouched = Collections.newSetFromMap(new IdentityHashMap<>());

    Uses(Workbench bench, Trio<ClassBody> bodies, List<Trio<Property>> properties) {
        this.bench = bench;
        this.bodies = bodies;
        properties.forEach(this::findUntouched);
        for (Member member : mine().others()) {
            Bodies.find(base().others(), ClassBody.signature(member))
                    .filter(before -> member.saysTheSame(mine().version(), before, base().version()))
                    .ifPresent(before -> untouched.add(member));
        }
    }

    boolean isUntouched(Member member) {
        return untouched.contains(member);
    }

    List<Attention> of(Property property) {
        String className = mine().type().getNameAsString();
        List<Attention> found = new ArrayList<>(bench.surroundings().uses(className, property.name()));
        List<Member> own = property.members().toList();
        for (Member member : mine().members()) {
            if (!untouched.contains(member) && !own.contains(member)) {
                findIn(member.node(), member.declaration(), property, found);
            }
        }
        return found;
    }

    private ClassBody base() {
        return bodies.inBase();
    }

    private ClassBody mine() {
        return bodies.inMine();
    }

    private void findUntouched(Trio<Property> property) {
        if (property.base() == null || property.mine() == null) {
            return;
        }
        Version version = mine().version();
        Member field = property.inMine().field();
        if (property.inMine().annotatedGetter().isPresent()) {
            findUntouchedAtGetter(property, property.inMine().annotatedGetter().get());
        } else if (field.saysTheSame(version, property.inBase().field(), base().version()) || onlyFollows(property)) {
            untouched.add(field);
        }
        for (Accessor.Role role : Accessor.Role.values()) {
            Accessor before = property.inBase().accessor(role);
            Accessor now = property.inMine().accessor(role);
            if (before != null && now != null && now.saysTheSame(version, before, base().version())) {
                untouched.add(now.member());
            }
        }
    }

    /** Whether the owner only gave the other side of a relationship another name, which this side has to say. */
    private boolean onlyFollows(Trio<Property> property) {
        Mapping mapping = property.inMine().mapping();
        boolean generatedToday = bodies.inTheirs().properties().stream()
                .anyMatch(today -> today.mapping().equals(mapping));
        if (generatedToday
                || !(property.inBase().mapping() instanceof Mapping.Inverse(String target, String before))
                || !(mapping instanceof Mapping.Inverse(String owners, String now))) {
            return false;
        }
        Member field = property.inBase().field();
        List<Term> wanted = base().version().terms(field.whole()).stream()
                .map(term -> term.written().equals(quoted(before)) ? new Term(quoted(now), quoted(now)) : term)
                .toList();
        Member mine = property.inMine().field();
        return Term.same(mine().version().terms(mine.whole()), wanted) && sameComments(mine, field);
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    /** The field and its getter say the same as the base's, though the annotations have moved from one to the other. */
    private void findUntouchedAtGetter(Trio<Property> property, Member getter) {
        Member field = property.inMine().field();
        MappingNotes inMine = MappingNotes.of(mine().version(), getter);
        MappingNotes inBase =
                MappingNotes.of(base().version(), property.inBase().field());
        Accessor before = property.inBase().getter();
        boolean sameField = Term.same(inMine.terms(), inBase.terms())
                && Term.same(MappingNotes.of(mine().version(), field).termsOfTheRest(), inBase.termsOfTheRest())
                && sameComments(field, property.inBase().field());
        boolean sameGetter = before != null
                && Term.same(
                        inMine.termsOfTheRest(),
                        MappingNotes.of(base().version(), before.member()).termsOfTheRest())
                && sameComments(getter, before.member());
        if (sameField) {
            untouched.add(field);
        }
        if (sameField && sameGetter) {
            untouched.add(getter);
        }
    }

    private boolean sameComments(Member inMine, Member inBase) {
        return Term.same(
                mine().version().comments(inMine.whole()), base().version().comments(inBase.whole()));
    }

    private void findIn(Node node, Span span, Property property, List<Attention> found) {
        Names names = Names.of(property);
        Set<Integer> declared = declared(node);
        Set<String> shadowing = shadowing(node);
        List<Span> annotations =
                node.findAll(AnnotationExpr.class).stream().map(bench::span).toList();
        @Nullable Word before = null;
        for (Word word : bench.mine().code().words(span)) {
            if (word.isComment()) {
                continue;
            }
            boolean onObject = before != null
                    && (before.text().equals(".") || before.text().equals("::"));
            boolean named = word.kind() == Word.Kind.IDENTIFIER
                    && !declared.contains(word.from())
                    && !bench.mine().isAttributeName(word)
                    && names.are(word.text(), onObject, shadowing);
            boolean quoted = word.kind() == Word.Kind.LITERAL
                    && annotations.stream().anyMatch(note -> note.holds(new Span(word.from(), word.to())))
                    && names.areIn(word.text());
            if (named || quoted) {
                found.add(new Attention(
                        bench.context().path(),
                        bench.mine().line(word.from()),
                        "Uses '%s'".formatted(property.name())));
            }
            before = word;
        }
    }

    /** Where a name is made rather than used. */
    private Set<Integer> declared(Node node) {
        Set<Integer> declared = new HashSet<>();
        node.walk(part -> {
            boolean declares = part instanceof VariableDeclarator
                    || part instanceof Parameter
                    || part instanceof MethodDeclaration;
            if (declares && part instanceof NodeWithSimpleName<?> named) {
                declared.add(bench.span(named.getName()).from());
            }
        });
        return declared;
    }

    /** Names of variables inside the member, which hide fields of the same name. */
    private static Set<String> shadowing(Node node) {
        Set<String> names = new HashSet<>();
        node.walk(part -> {
            if (part instanceof Parameter parameter) {
                names.add(parameter.getNameAsString());
            } else if (part instanceof VariableDeclarator variable
                    && !(variable.getParentNode().orElse(null) instanceof FieldDeclaration)) {
                names.add(variable.getNameAsString());
            }
        });
        return names;
    }

    /** The names under which code finds a property. */
    private record Names(String field, Set<String> accessors, Pattern inTexts) {

        static Names of(Property property) {
            Set<String> accessors = new HashSet<>();
            property.accessors()
                    .forEach(accessor -> accessors.add(accessor.method().getNameAsString()));
            accessors.remove(property.name());
            Pattern inTexts = Pattern.compile("\\b" + Pattern.quote(property.name()) + "\\b");
            return new Names(property.name(), accessors, inTexts);
        }

        boolean are(String word, boolean onObject, Set<String> shadowing) {
            return accessors.contains(word) || (field.equals(word) && (onObject || !shadowing.contains(word)));
        }

        boolean areIn(String literal) {
            return inTexts.matcher(literal).find();
        }
    }
}
