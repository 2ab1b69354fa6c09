package dev.coppice.project.merge.java;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.Statement;
import dev.coppice.project.code.MappedMember;
import dev.coppice.project.code.MappingAccess;
import dev.coppice.project.merge.java.Accessor.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The members of a class in one version: fields with their accessors, and all others. */
final class ClassBody {

    private final Version version;
    private final TypeDeclaration<?> type;
    private final MappingAccess access;
    private final List<Member> members = new ArrayList<>();
    private final List<Property> properties = new ArrayList<>();
    private final List<Member> others = new ArrayList<>();

    private ClassBody(Version version, TypeDeclaration<?> type) {
        this.version = version;
        this.type = type;
        this.access = MappingAccess.of(type);
    }

    /**
     * Reads a class.
     *
     * @param formerNames what fields were called before, by their names, because accessors may still be called so
     */
    static ClassBody of(Version version, TypeDeclaration<?> type, Map<String, String> formerNames) {
        ClassBody body = new ClassBody(version, type);
        body.read(formerNames);
        return body;
    }

    Version version() {
        return version;
    }

    TypeDeclaration<?> type() {
        return type;
    }

    /** Where annotations about the mapping stand. */
    MappingAccess access() {
        return access;
    }

    /** All members in their order. */
    List<Member> members() {
        return members;
    }

    List<Property> properties() {
        return properties;
    }

    /** Whether several properties are the key together. */
    boolean hasCompositeKey() {
        return properties.stream().filter(property -> property.mapped().key()).count() > 1;
    }

    /** What is neither a field nor an accessor. */
    List<Member> others() {
        return others;
    }

    Optional<Property> find(String field) {
        return properties.stream()
                .filter(property -> property.name().equals(field))
                .findFirst();
    }

    /** By what another class body would find the same member: its signature. */
    static String signature(Member member) {
        return switch (member.node()) {
            case CallableDeclaration<?> callable ->
                callable.getNameAsString()
                        + callable.getParameters().stream()
                                .map(parameter -> parameter.getType().asString())
                                .collect(Collectors.joining(", ", "(", ")"));
            case TypeDeclaration<?> nested -> nested.getNameAsString();
            default -> member.node().getClass().getSimpleName();
        };
    }

    private void read(Map<String, String> formerNames) {
        List<BodyDeclaration<?>> nodes = new ArrayList<>(type.getMembers());
        members.addAll(Member.all(version, nodes));
        Set<Member> claimed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Member member : members) {
            if (member.node() instanceof FieldDeclaration field) {
                claimed.add(member);
                field.getVariables().forEach(variable -> readProperty(member, variable, formerNames, claimed));
            }
        }
        members.stream().filter(member -> !claimed.contains(member)).forEach(others::add);
    }

    private void readProperty(
            Member member, VariableDeclarator variable, Map<String, String> formerNames, Set<Member> claimed) {
        MappedMember mapped = MappedMember.of(type, access, (FieldDeclaration) member.node(), variable);
        List<String> names = Stream.of(variable.getNameAsString(), formerNames.get(variable.getNameAsString()))
                .flatMap(Stream::ofNullable)
                .toList();
        Optional<Member> getter = find(claimed, method -> isGetter(method, names));
        getter.ifPresent(claimed::add);
        Optional<Member> setter = find(claimed, method -> isSetter(method, names));
        setter.ifPresent(claimed::add);
        properties.add(new Property(
                member,
                variable,
                new Property.Mapped(mapped.mapping(), mapped.key(), access),
                getter.map(found -> new Accessor(Role.GETTER, found)).orElse(null),
                setter.map(found -> new Accessor(Role.SETTER, found)).orElse(null)));
    }

    private Optional<Member> find(Set<Member> claimed, Predicate<MethodDeclaration> wanted) {
        return members.stream()
                .filter(member -> !claimed.contains(member))
                .filter(member ->
                        member.node() instanceof MethodDeclaration method && !method.isStatic() && wanted.test(method))
                .findFirst();
    }

    private static boolean isGetter(MethodDeclaration method, List<String> fields) {
        if (!method.getParameters().isEmpty() || method.getType().isVoidType()) {
            return false;
        }
        String name = method.getNameAsString();
        return fields.stream()
                .anyMatch(field -> name.equals("get" + capitalised(field))
                        || name.equals("is" + capitalised(field))
                        || (name.equals(field) && gives(method, field)));
    }

    private static boolean isSetter(MethodDeclaration method, List<String> fields) {
        if (method.getParameters().size() != 1) {
            return false;
        }
        String name = method.getNameAsString();
        return fields.stream()
                .anyMatch(field -> name.equals("set" + capitalised(field))
                        || ((name.equals(field) || name.equals("with" + capitalised(field))) && sets(method, field)));
    }

    private static boolean gives(MethodDeclaration method, String field) {
        return method.getBody().stream()
                .flatMap(body -> body.getStatements().stream())
                .anyMatch(statement -> statement.isReturnStmt()
                        && statement
                                .asReturnStmt()
                                .getExpression()
                                .filter(expression -> names(expression, field))
                                .isPresent());
    }

    private static boolean sets(MethodDeclaration method, String field) {
        return method.getBody().stream()
                .flatMap(body -> body.getStatements().stream())
                .filter(Statement::isExpressionStmt)
                .map(statement -> statement.asExpressionStmt().getExpression())
                .filter(Expression::isAssignExpr)
                .map(Expression::asAssignExpr)
                .map(AssignExpr::getTarget)
                .anyMatch(target -> names(target, field));
    }

    private static boolean names(Expression expression, String field) {
        return expression.isNameExpr()
                ? expression.asNameExpr().getNameAsString().equals(field)
                : expression.isFieldAccessExpr()
                        && expression.asFieldAccessExpr().getNameAsString().equals(field);
    }

    static String capitalised(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + name.substring(Character.charCount(first));
    }
}
