package dev.coppice.project.merge.java;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.coppice.project.PartChange.Kind;
import dev.coppice.project.code.Span;
import dev.coppice.project.merge.java.Ledger.Wishes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Merges the statements that expose resources, each found by its entity. All other statements are the owner's. */
final class ExposureMerge {

    private final Workbench bench;
    private final Bodies bodies;
    private final Map<String, Exposed> inBase;
    private final Map<String, Exposed> inMine;
    private final Map<String, Exposed> inTheirs;
    private final Removal removal;

    ExposureMerge(Workbench bench, Bodies bodies) {
        this.bench = bench;
        this.bodies = bodies;
        this.inBase = byEntity(bodies.base());
        this.inMine = byEntity(bodies.mine());
        this.inTheirs = byEntity(bodies.theirs());
        this.removal = new Removal(bench);
    }

    /** Whether a method exposes resources. */
    static boolean exposes(Member member) {
        return member.node() instanceof MethodDeclaration method
                && method.getParameters().size() == 1
                && method.getNameAsString().equals("expose");
    }

    void merge() {
        inBase.forEach((entity, base) -> {
            Exposed mine = inMine.get(entity);
            Exposed theirs = inTheirs.get(entity);
            if (mine != null && theirs != null) {
                mergeKnown(part(entity, mine), new Trio<>(base, mine, theirs));
            } else if (mine != null) {
                mergeGone(part(entity, mine), base, mine);
            }
        });
        addNew();
    }

    private Map<String, Exposed> byEntity(ClassBody body) {
        Map<String, Exposed> byEntity = new LinkedHashMap<>();
        Exposed.all(body.version(), body.type())
                .forEach(exposed -> byEntity.putIfAbsent(body.version().names().identifier(exposed.entity()), exposed));
        return byEntity;
    }

    private Part part(String entity, Exposed shown) {
        String name = shown.name()
                .filter(expression -> expression.isStringLiteralExpr())
                .map(expression -> expression.asStringLiteralExpr().asString())
                .orElse(entity);
        return Part.of(entity, name);
    }

    private void mergeGone(Part part, Exposed base, Exposed mine) {
        Member statement = mine.statement();
        boolean untouched = statement.saysTheSame(
                bodies.mine().version(), base.statement(), bodies.base().version());
        boolean goes = untouched
                ? bench.ledger().mayTake(part)
                : bench.ledger()
                        .conflict(
                                part,
                                "You changed the line, and its table is gone",
                                statement.declaration().from(),
                                new Wishes(text(bodies.base(), base), text(bodies.mine(), mine), ""));
        if (goes) {
            removal.remove(statement, text(bodies.base(), base));
            bench.ledger().changed(part.name(), Kind.REMOVED, "");
        }
    }

    private static String text(ClassBody body, Exposed exposed) {
        return body.version().text(exposed.statement().declaration());
    }

    private void mergeKnown(Part part, Trio<Exposed> exposed) {
        Trio<Piece> names = new Trio<>(
                name(bodies.base(), exposed.inBase()),
                name(bodies.mine(), exposed.inMine()),
                name(bodies.theirs(), exposed.inTheirs()));
        Part name = part.at(".name");
        int place = exposed.inMine().statement().declaration().from();
        if (bench.units().takes(name, names, place) && names.mine() != null && names.theirs() != null) {
            bench.replace(names.mine().span(), names.theirs());
            bench.ledger().changed(name, "now " + names.theirs().text());
        }
        mergeCalls(part, exposed);
    }

    private static @Nullable Piece name(ClassBody body, Exposed exposed) {
        return exposed.name().map(name -> Piece.of(body.version(), name)).orElse(null);
    }

    private void mergeCalls(Part part, Trio<Exposed> exposed) {
        Map<String, Piece> base = calls(bodies.base(), exposed.inBase());
        Map<String, Piece> mine = calls(bodies.mine(), exposed.inMine());
        Map<String, Piece> theirs = calls(bodies.theirs(), exposed.inTheirs());
        int place = exposed.inMine().statement().declaration().from();
        List<String> keys = new ArrayList<>(theirs.keySet());
        base.keySet().stream().filter(key -> !theirs.containsKey(key)).forEach(keys::add);
        for (String key : keys) {
            Trio<Piece> pieces = new Trio<>(base.get(key), mine.get(key), theirs.get(key));
            Part call = part.at("." + key);
            if (bench.units().takes(call, pieces, place)) {
                write(exposed.inMine(), pieces);
                bench.ledger().changed(call, pieces.theirs() == null ? "no " + key : key);
            }
        }
    }

    private void write(Exposed exposed, Trio<Piece> call) {
        Piece mine = call.mine();
        Piece theirs = call.theirs();
        if (mine != null && theirs != null) {
            bench.replace(mine.span(), theirs);
        } else if (mine != null) {
            bench.splice().delete(mine.span().from(), mine.span().to());
        } else if (theirs != null) {
            int end = bench.span(exposed.chain()).to();
            bench.splice().insert(end, bench.taken(theirs).strip());
        }
    }

    private static Map<String, Piece> calls(ClassBody body, Exposed exposed) {
        Map<String, Piece> calls = new LinkedHashMap<>();
        for (MethodCallExpr call : exposed.calls()) {
            Piece piece = new Piece(body.version(), exposed.call(body.version(), call));
            calls.putIfAbsent(call.getNameAsString(), piece);
        }
        return calls;
    }

    private void addNew() {
        @Nullable Place last = null;
        for (Map.Entry<String, Exposed> entry : inTheirs.entrySet()) {
            Exposed mine = inMine.get(entry.getKey());
            if (mine != null) {
                last = behind(mine.statement());
            } else if (!inBase.containsKey(entry.getKey())) {
                add(entry.getKey(), entry.getValue(), last);
            }
        }
    }

    private void add(String entity, Exposed theirs, @Nullable Place last) {
        Part part = part("new " + entity, theirs);
        if (!bench.ledger().mayTake(part)) {
            return;
        }
        Optional<Place> place = Optional.ofNullable(last).or(this::inMethod);
        Piece statement =
                new Piece(bodies.theirs().version(), theirs.statement().declaration());
        if (place.isEmpty()) {
            bench.ledger()
                    .conflict(
                            part,
                            "There is no method in which resources are exposed",
                            bench.span(bodies.mine().type().getName()).from(),
                            new Wishes("", "", statement.text()));
            return;
        }
        String indentation = place.get().indentation();
        bench.splice()
                .insert(
                        place.get().offset(),
                        bench.style().lineEnd()
                                + indentation
                                + bench.takenLines(statement, indentation)
                                + place.get().after());
        bench.ledger().changed(part.name(), Kind.ADDED, "");
    }

    private record Place(int offset, String indentation, String after) {}

    private Place behind(Member statement) {
        return new Place(
                bench.endOfLine(statement.whole().to()),
                bench.indentation(statement.declaration().from()),
                "");
    }

    /** In front of the first statement, or in the empty braces, of the method that exposes. */
    private Optional<Place> inMethod() {
        return bodies.mine().members().stream()
                .filter(ExposureMerge::exposes)
                .flatMap(member -> ((MethodDeclaration) member.node()).getBody().stream())
                .findFirst()
                .map(this::behindBrace);
    }

    private Place behindBrace(BlockStmt body) {
        Span braces = bench.span(body);
        String outer = bench.indentation(braces.from());
        boolean empty = braces.to() - braces.from() == 2;
        String inner = body.getStatements()
                .getFirst()
                .map(first -> bench.indentation(bench.span(first).from()))
                .filter(indentation -> indentation.length() > outer.length())
                .orElse(outer + bench.style().step());
        return new Place(
                bench.endOfLine(braces.from() + 1), inner, empty ? bench.style().lineEnd() + outer : "");
    }
}
