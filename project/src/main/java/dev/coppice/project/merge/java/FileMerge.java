package dev.coppice.project.merge.java;

import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.coppice.project.SameThings;
import dev.coppice.project.code.EntitySource;
import dev.coppice.project.code.JavaCode;
import dev.coppice.project.code.Word;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.project.merge.java.ElementsMerge.Element;
import dev.coppice.project.merge.java.Ledger.Wishes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The merge of three sources that could be read. */
final class FileMerge {

    private final Trio<JavaCode> codes;
    private final MergeContext context;

    private FileMerge(Trio<JavaCode> codes, MergeContext context) {
        this.codes = codes;
        this.context = context;
    }

    /** The merge, with classes renamed in the owner's text that the database renamed. */
    static FileMerge of(Trio<JavaCode> codes, MergeContext context) {
        JavaCode mine = RenamedClasses.in(codes, context.same().classes());
        Trio<JavaCode> known = new Trio<>(codes.inBase(), mine, codes.inTheirs());
        FileMerge merge = new FileMerge(known, context);
        JavaCode theirs = merge.theirsInOwnersNames();
        return new FileMerge(new Trio<>(codes.inBase(), mine, theirs), context);
    }

    /**
     * What came of a merge.
     *
     * @param declined whether something new was left out on purpose
     */
    record Result(String text, Ledger ledger, boolean declined) {}

    JavaCode mine() {
        return codes.inMine();
    }

    JavaCode theirs() {
        return codes.inTheirs();
    }

    /** The same merge into what was generated last, to bring the base forward. */
    FileMerge onBase() {
        MergeContext alone = JavaMerge.alone(context);
        JavaCode base = RenamedClasses.in(
                new Trio<>(codes.inBase(), codes.inBase(), codes.inTheirs()),
                context.same().classes());
        return new FileMerge(new Trio<>(codes.inBase(), base, codes.inTheirs()), alone);
    }

    /**
     * Merges.
     *
     * @param keptKeys parts that stay as they are
     */
    Result run(Set<String> keptKeys) {
        Trio<Version> versions = versions();
        Ledger ledger = new Ledger(versions.inMine(), context.path(), context.settled(), keptKeys);
        Workbench bench = new Workbench(versions.inMine(), context, ledger);
        HeaderMerge header = new HeaderMerge(bench);
        header.packageOf(versions);
        Trio<TypeDeclaration<?>> types = types(versions);
        boolean declined = false;
        if (types.base() != null && types.mine() != null && types.theirs() != null) {
            declined = mergeType(bench, header, versions, types);
        }
        JavaCode spliced = JavaCode.parse(ledger.splice().text());
        String text = ImportLines.tidied(spliced, bench.imports().needed(), goneImports(versions));
        return new Result(text, ledger, declined || !ledger.attention().isEmpty());
    }

    private Trio<Version> versions() {
        Map<String, String> classes = new HashMap<>(context.same().classes());
        Names names = new Names(classes, Map.of());
        return new Trio<>(
                Version.of(codes.inBase(), names),
                Version.of(codes.inMine(), Names.AS_THEY_ARE),
                Version.of(codes.inTheirs(), Names.AS_THEY_ARE));
    }

    private Trio<TypeDeclaration<?>> types(Trio<Version> versions) {
        TypeDeclaration<?> base = versions.inBase().mainType("").orElse(null);
        String name = base == null ? "" : base.getNameAsString();
        String today = context.same().classes().getOrDefault(name, name);
        return new Trio<>(
                base,
                versions.inMine().mainType(today).orElse(null),
                versions.inTheirs().mainType(today).orElse(null));
    }

    /** Imports of the base that nothing may need any more: today's text has them not, or the merge took their use away. */
    private static Set<String> goneImports(Trio<Version> versions) {
        Set<String> gone = new HashSet<>(ImportBook.imports(versions.inBase()).values());
        Set<String> today =
                new HashSet<>(ImportBook.imports(versions.inTheirs()).values());
        Set<String> unused = ImportLines.unused(versions.inMine().code());
        unused.addAll(ImportLines.unused(versions.inTheirs().code()));
        gone.removeIf(name -> today.contains(name) && unused.contains(name));
        return gone;
    }

    private boolean mergeType(
            Workbench bench, HeaderMerge header, Trio<Version> versions, Trio<TypeDeclaration<?>> types) {
        if (kinds(types) > 1) {
            conflictAsAWhole(bench, versions, types, "It is another kind of class now");
            return true;
        }
        Bodies bodies = bodies(bench, versions, types);
        BodyMerge members = new BodyMerge(bench, bodies);
        members.merge();
        Part part = Part.of(types.inBase().getNameAsString(), types.inMine().getNameAsString());
        Trio<ClassBody> known = new Trio<>(bodies.base(), bodies.mine(), bodies.theirs());
        Part key = BodyMerge.keyPart(bodies.properties());
        header.type(
                part,
                known,
                name -> members.keyStays() && name.equals("IdClass") && keep(bench, key, part.at("@IdClass")));
        mergeElements(bench, known);
        boolean exposes = bodies.theirs().members().stream().anyMatch(ExposureMerge::exposes);
        new OthersMerge(
                        bench,
                        bodies,
                        name -> members.keyStays()
                                && name.equals("toString()")
                                && keep(bench, key, Part.of(name, name)),
                        member -> exposes && ExposureMerge.exposes(member))
                .merge();
        if (exposes) {
            new ExposureMerge(bench, bodies).merge();
        }
        return members.declined();
    }

    private static boolean keep(Workbench bench, Part key, Part other) {
        bench.ledger().keepWith(key, other);
        return true;
    }

    private static long kinds(Trio<TypeDeclaration<?>> types) {
        return types.all().map(Object::getClass).distinct().count();
    }

    private static void conflictAsAWhole(
            Workbench bench, Trio<Version> versions, Trio<TypeDeclaration<?>> types, String reason) {
        Part part = Part.of("class", types.inMine().getNameAsString());
        bench.ledger()
                .conflict(
                        part,
                        reason,
                        bench.span(types.inMine().getName()).from(),
                        new Wishes(
                                versions.inBase().code().text(),
                                versions.inMine().code().text(),
                                versions.inTheirs().code().text()));
    }

    private Bodies bodies(Workbench bench, Trio<Version> versions, Trio<TypeDeclaration<?>> types) {
        Identity identity = identity(types.inBase());
        Trio<ClassBody> bodies = read(versions, types, Map.of());
        List<Trio<Property>> first = Matching.of(identity, bodies);
        Map<String, String> former = formerNames(first);
        if (!former.isEmpty()) {
            bodies = read(versions, types, former);
            first = Matching.of(identity, bodies);
        }
        Version base = versions.inBase();
        Version named = base.with(base.names().withMembers(Bodies.ownersNames(first)));
        Trio<ClassBody> inOwnersNames =
                new Trio<>(ClassBody.of(named, types.inBase(), Map.of()), bodies.inMine(), bodies.inTheirs());
        return new Bodies(bench, inOwnersNames, identity, Matching.of(identity, inOwnersNames));
    }

    private static Trio<ClassBody> read(
            Trio<Version> versions, Trio<TypeDeclaration<?>> types, Map<String, String> formerNames) {
        return new Trio<>(
                ClassBody.of(versions.inBase(), types.inBase(), Map.of()),
                ClassBody.of(versions.inMine(), types.inMine(), formerNames),
                ClassBody.of(versions.inTheirs(), types.inTheirs(), Map.of()));
    }

    private static Map<String, String> formerNames(List<Trio<Property>> properties) {
        return properties.stream()
                .filter(trio -> trio.base() != null && trio.mine() != null)
                .filter(trio -> !trio.inBase().name().equals(trio.inMine().name()))
                .collect(Collectors.toMap(
                        trio -> trio.inMine().name(), trio -> trio.inBase().name(), (first, second) -> first));
    }

    private Identity identity(TypeDeclaration<?> base) {
        SameThings same = context.same();
        String table = EntitySource.tableOf(base);
        return new Identity(same, same.columns().getOrDefault(table, Map.of()));
    }

    private static void mergeElements(Workbench bench, Trio<ClassBody> bodies) {
        String className = bodies.inMine().type().getNameAsString();
        if (bodies.inMine().type() instanceof EnumDeclaration constants) {
            Trio<List<Element>> elements =
                    new Trio<>(constants(bodies.inBase()), constants(bodies.inMine()), constants(bodies.inTheirs()));
            int open = behind(bench, constants, "{");
            new ElementsMerge(bench, elements, name -> isUsed(bench, className, name)).merge(open);
        }
        if (bodies.inMine().type() instanceof RecordDeclaration components) {
            Trio<List<Element>> elements =
                    new Trio<>(components(bodies.inBase()), components(bodies.inMine()), components(bodies.inTheirs()));
            int open = behind(bench, components, "(");
            new ElementsMerge(bench, elements, name -> isUsed(bench, className, name)).merge(open);
        }
    }

    private static boolean isUsed(Workbench bench, String className, String name) {
        return !bench.surroundings().uses(className, name).isEmpty();
    }

    private static int behind(Workbench bench, TypeDeclaration<?> type, String bracket) {
        int name = bench.span(type.getName()).to();
        return bench.mine().code().words(name, bench.span(type).to()).stream()
                .filter(word -> word.text().equals(bracket))
                .findFirst()
                .map(Word::to)
                .orElse(name);
    }

    /** A constant that stands for a word of the database is that word, whatever it is called. */
    private static List<Element> constants(ClassBody body) {
        EnumDeclaration type = (EnumDeclaration) body.type();
        return Element.all(
                body.version(), type.getEntries(), FileMerge::wordOf, EnumConstantDeclaration::getNameAsString);
    }

    private static String wordOf(EnumConstantDeclaration constant) {
        return constant.getArguments().stream()
                .findFirst()
                .filter(argument -> argument.isStringLiteralExpr())
                .map(argument -> argument.asStringLiteralExpr().asString())
                .orElse(constant.getNameAsString());
    }

    private static List<Element> components(ClassBody body) {
        RecordDeclaration type = (RecordDeclaration) body.type();
        return Element.all(
                body.version(), type.getParameters(), Parameter::getNameAsString, Parameter::getNameAsString);
    }

    private JavaCode theirsInOwnersNames() {
        Trio<Version> versions = versions();
        Trio<TypeDeclaration<?>> types = types(versions);
        if (types.base() == null || types.mine() == null || types.theirs() == null || kinds(types) > 1) {
            return codes.inTheirs();
        }
        Ledger ledger = new Ledger(versions.inMine(), context.path(), Map.of(), Set.of());
        Workbench bench = new Workbench(versions.inMine(), context, ledger);
        return new OwnersNames(bodies(bench, versions, types)).theirs();
    }
}
