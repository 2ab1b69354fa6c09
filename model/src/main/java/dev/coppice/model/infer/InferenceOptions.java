package dev.coppice.model.infer;

import dev.coppice.model.naming.NameOverrides;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Map;

/**
 * What the owner chose.
 *
 * @param included the tables and views to look at; empty means all
 * @param excluded the tables and views to leave out
 * @param notExposed the tables and views that become entities but not resources
 * @param keys the columns that identify a row of a view, or of a table that has no key, by table
 * @param names the names that are not to be inferred
 */
public record InferenceOptions(
        TablePatterns included,
        TablePatterns excluded,
        TablePatterns notExposed,
        Map<TableName, List<String>> keys,
        NameOverrides names) {

    /** Everything as the database has it. */
    public static final InferenceOptions STANDARD = new InferenceOptions(
            TablePatterns.NOTHING, TablePatterns.NOTHING, TablePatterns.NOTHING, Map.of(), NameOverrides.NONE);

    public InferenceOptions {
        keys = Map.copyOf(keys);
    }

    public InferenceOptions including(String... globs) {
        return new InferenceOptions(TablePatterns.of(globs), excluded, notExposed, keys, names);
    }

    public InferenceOptions excluding(String... globs) {
        return new InferenceOptions(included, TablePatterns.of(globs), notExposed, keys, names);
    }

    public InferenceOptions notExposing(String... globs) {
        return new InferenceOptions(included, excluded, TablePatterns.of(globs), keys, names);
    }

    public InferenceOptions withKeys(Map<TableName, List<String>> newKeys) {
        return new InferenceOptions(included, excluded, notExposed, newKeys, names);
    }

    public InferenceOptions withNames(NameOverrides newNames) {
        return new InferenceOptions(included, excluded, notExposed, keys, newNames);
    }
}
