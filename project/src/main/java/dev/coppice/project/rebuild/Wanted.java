package dev.coppice.project.rebuild;

import dev.coppice.model.naming.NameOverrides;
import dev.coppice.project.Choices;
import dev.coppice.project.Database;
import dev.coppice.project.Side;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.project.yaml.NamesYaml;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.Map;

/**
 * What a project is to follow.
 *
 * @param schema the database as it is now
 * @param renames what is the same thing under another name there
 * @param choices what the owner chooses now
 * @param names the names that the owner chooses now
 * @param database where the project finds its database
 * @param settled conflicts that the owner has settled: side by part, by file
 */
public record Wanted(
        Schema schema,
        SchemaRenames renames,
        Choices choices,
        NameOverrides names,
        Database database,
        Map<String, Map<String, Side>> settled) {

    public Wanted {
        settled = Map.copyOf(settled);
    }

    /**
     * A schema, with everything else as the project has it.
     *
     * @throws Problem if the project does not say what was chosen, or which database it uses
     */
    public static Wanted of(ProjectState state, Schema schema) {
        Choices choices = state.findText(ChoicesYaml.PATH)
                .map(ChoicesYaml::parse)
                .orElseThrow(() -> new Problem(
                        "%s is missing, so it is not known what was chosen".formatted(ChoicesYaml.PATH),
                        "Take it from version control, or say 'coppice adopt' to begin anew"));
        NameOverrides names = state.findText(NamesYaml.PATH)
                .map(text -> NamesYaml.parse(NamesYaml.PATH, text))
                .orElse(NameOverrides.NONE);
        Database database = new Database(choices.engine(), DatabaseUrl.of(state));
        return new Wanted(schema, SchemaRenames.NONE, choices, names, database, Map.of());
    }

    public Wanted withSchema(Schema newSchema) {
        return new Wanted(newSchema, renames, choices, names, database, settled);
    }

    public Wanted withRenames(SchemaRenames newRenames) {
        return new Wanted(schema, newRenames, choices, names, database, settled);
    }

    public Wanted withChoices(Choices newChoices) {
        return new Wanted(schema, renames, newChoices, names, database, settled);
    }

    public Wanted withNames(NameOverrides newNames) {
        return new Wanted(schema, renames, choices, newNames, database, settled);
    }

    public Wanted withSettled(Map<String, Map<String, Side>> newSettled) {
        return new Wanted(schema, renames, choices, names, database, newSettled);
    }
}
