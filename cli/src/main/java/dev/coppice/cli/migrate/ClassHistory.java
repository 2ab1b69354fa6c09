package dev.coppice.cli.migrate;

import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.RenameDialogue;
import dev.coppice.cli.given.World;
import dev.coppice.cli.run.OwnClasses;
import dev.coppice.migrate.intent.ClassChanges;
import dev.coppice.model.infer.TablePatterns;
import dev.coppice.model.jpa.FormerName;
import dev.coppice.model.jpa.JpaModel;
import dev.coppice.project.Selection;
import dev.coppice.project.rebuild.ModelRebuildPlanner;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.yaml.ClassesJson;
import dev.coppice.schema.Identities;
import dev.coppice.schema.KeyCounter;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.RenameSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the entity classes describe, and what they described when they agreed with the database last: when a migration was
 * last written for them, else when they were generated.
 *
 * @param counters which sequences the keys of now come from
 * @param formerNames what the classes of now say about names
 */
record ClassHistory(Schema before, Schema now, List<KeyCounter> counters, List<FormerName> formerNames) {

    /** Nothing that is mapped was changed; what it is does not matter. */
    private static final ClassHistory UNCHANGED = new ClassHistory(Schema.EMPTY, Schema.EMPTY, List.of(), List.of());

    ClassHistory {
        counters = List.copyOf(counters);
        formerNames = List.copyOf(formerNames);
    }

    /**
     * Reads both. Where the owner touched nothing that is mapped, nothing is compiled; where nothing changed since the
     * last time, nothing is read again.
     *
     * @param database the schema whose names the classes use
     */
    static ClassHistory of(World world, OpenProject project, ProjectState state, Schema database) {
        Optional<Schema> ofMigration = state.findText(ClassesJson.PATH).map(ClassesJson::parse);
        if (ofMigration.isEmpty() && !ModelRebuildPlanner.mayDiffer(state)) {
            return UNCHANGED;
        }
        OwnClasses classes = project.classes(world);
        String said = classes.digest(database);
        String agreed = ofMigration
                .map(OwnClasses::digestOf)
                .orElseGet(() -> classes.digestOfGenerated(state.bases(), database));
        return said.equals(agreed) ? UNCHANGED : read(classes, ofMigration, state, database);
    }

    /** Reads both, as if what the database has and no class maps had been mapped before. */
    static ClassHistory ofAll(World world, OpenProject project, ProjectState state, Schema database) {
        Optional<Schema> ofMigration = state.findText(ClassesJson.PATH).map(ClassesJson::parse);
        ClassHistory mapped = read(project.classes(world), ofMigration, state, database);
        Selection selection = OpenProject.choices(state).selection();
        Stream<Table> unmapped = database.tables().stream()
                .filter(table -> isChosen(selection, table.name()))
                .filter(table -> mapped.before.findTable(table.name()).isEmpty()
                        && mapped.now.findTable(table.name()).isEmpty());
        Schema before = mapped.before.withTables(
                Stream.concat(mapped.before.tables().stream(), unmapped).toList());
        return new ClassHistory(before, mapped.now, mapped.counters, mapped.formerNames);
    }

    /** What the owner left out is no less left out here. */
    private static boolean isChosen(Selection selection, TableName table) {
        TablePatterns included = new TablePatterns(selection.include());
        return (included.isEmpty() || included.matches(table))
                && !new TablePatterns(selection.exclude()).matches(table);
    }

    private static ClassHistory read(
            OwnClasses classes, Optional<Schema> ofMigration, ProjectState state, Schema database) {
        JpaModel now = classes.read(database);
        Schema before = ofMigration.orElseGet(
                () -> classes.readGenerated(state.bases(), database).schema());
        return new ClassHistory(before, now.schema(), now.counters(), now.formerNames());
    }

    boolean isUnchanged() {
        return before.equals(now);
    }

    /** What was renamed and what may have been. */
    RenameSearch.Found renames(List<String> said, World world) {
        List<String> all = new ArrayList<>(said);
        new SaidByClasses(formerNames, before, now)
                .renames().stream()
                        .filter(rename ->
                                said.stream().noneMatch(other -> former(other).equals(former(rename))))
                        .forEach(all::add);
        return new RenameDialogue(all, world.questions())
                .find(
                        new RenameDialogue.Known(before, Identities.NONE),
                        new RenameDialogue.Known(now, Identities.NONE));
    }

    private static String former(String rename) {
        return rename.substring(0, rename.indexOf('=') + 1);
    }

    ClassChanges changes(RenameSearch.Found found) {
        return new ClassChanges(before, now, found.renames(), counters);
    }
}
