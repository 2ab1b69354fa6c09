package dev.coppice.model.infer;

import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.infer.Report.Counts;
import dev.coppice.model.infer.Report.Covered;
import dev.coppice.model.naming.Inflection;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Understands a schema as entities: what identifies them, what they hold, how they are connected and called.
 *
 * <p>Pure and deterministic: the same schema and options give the same model, whatever order anything was read in.
 */
public final class Inference {

    private final Schema schema;
    private final InferenceOptions options;
    private final Findings findings = new Findings();
    private final NameFindings nameFindings = new NameFindings(findings);

    private Inference(Schema schema, InferenceOptions options) {
        this.schema = schema;
        this.options = options;
    }

    /** The entities of the schema, and a report that leaves nothing out. */
    public static Inferred infer(Schema schema, InferenceOptions options) {
        return new Inference(schema, options).inferred();
    }

    private Inferred inferred() {
        Types types = new Types(schema);
        List<Source> all = Source.of(schema);
        List<Source> chosen = new Selection(all, options, findings).chosen();
        new OverrideCheck(options.names(), nameFindings).check(all);
        List<Draft> drafts = new KeyChoice(options.keys(), types, findings).drafts(chosen);
        List<Reference> references = new References(byTable(drafts), types, findings).all();
        EntityModel model = model(types, drafts, references);
        return new Inferred(model, new Report(counts(all, drafts, references), findings.sorted()));
    }

    private EntityModel model(Types types, List<Draft> drafts, List<Reference> references) {
        Holdings holdings = new Holdings(drafts, references, types);
        Enums enums = new Enums(types, drafts, references);
        Map<EnumOrigin, List<String>> words = enums.all(drafts);
        ClassNaming classNames =
                new ClassNaming(Inflection.with(options.names().plurals()), options.names(), nameFindings);
        classNames.nameAll(drafts, words.keySet());
        MemberNaming memberNames = new MemberNaming(classNames, options.names(), nameFindings);
        memberNames.nameAll(drafts, references, holdings);
        JavaTypes javaTypes = new JavaTypes(types, enums, enumClasses(words.keySet(), classNames));
        EntityAssembly assembly = new EntityAssembly(
                new EntityAssembly.Decisions(references, holdings, javaTypes, classNames, memberNames),
                options.notExposed(),
                findings);
        List<Entity> entities = drafts.stream().map(assembly::entity).toList();
        return new EntityModel(entities, new EnumAssembly(classNames, nameFindings).enums(words));
    }

    private static Map<EnumOrigin, String> enumClasses(Collection<EnumOrigin> origins, ClassNaming classNames) {
        return origins.stream().collect(Collectors.toMap(origin -> origin, classNames::enumClassName));
    }

    private static Map<TableName, Draft> byTable(List<Draft> drafts) {
        Map<TableName, Draft> byTable = new LinkedHashMap<>();
        drafts.forEach(draft -> byTable.put(draft.table(), draft));
        return byTable;
    }

    private static Counts counts(List<Source> all, List<Draft> drafts, List<Reference> references) {
        List<Source> covered = drafts.stream().map(Draft::source).toList();
        return new Counts(
                new Covered(count(all, Source.Kind.TABLE), count(covered, Source.Kind.TABLE)),
                new Covered(count(all, Source.Kind.VIEW), count(covered, Source.Kind.VIEW)),
                new Covered(columns(all), columns(covered)),
                new Covered(foreignKeys(all), references.size()));
    }

    private static int count(List<Source> sources, Source.Kind kind) {
        return (int) sources.stream().filter(source -> source.kind() == kind).count();
    }

    private static int columns(List<Source> sources) {
        return sources.stream().mapToInt(source -> source.columns().size()).sum();
    }

    private static int foreignKeys(List<Source> sources) {
        return sources.stream()
                .mapToInt(source -> source.constraints().foreignKeys().size())
                .sum();
    }
}
