package dev.coppice.project.plan;

import dev.coppice.model.infer.InferenceOptions;
import dev.coppice.model.infer.TablePatterns;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.project.Choices;
import dev.coppice.project.Selection;
import dev.coppice.schema.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the owner's choices mean to the inference of a model. */
public final class ChosenInference {

    private ChosenInference() {}

    /** The options of an inference that follows the owner's choices and names. */
    public static InferenceOptions options(Choices choices, NameOverrides names) {
        Selection selection = choices.selection();
        Map<TableName, List<String>> keys = new LinkedHashMap<>();
        choices.keys().forEach((table, columns) -> keys.put(tableName(table), columns));
        return new InferenceOptions(
                new TablePatterns(selection.include()),
                new TablePatterns(selection.exclude()),
                new TablePatterns(selection.notExposed()),
                keys,
                names);
    }

    private static TableName tableName(String text) {
        int dot = text.indexOf('.');
        return dot < 1 ? TableName.of(text) : new TableName(text.substring(0, dot), text.substring(dot + 1));
    }
}
