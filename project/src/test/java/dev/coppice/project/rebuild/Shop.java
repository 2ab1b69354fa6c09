package dev.coppice.project.rebuild;

import dev.coppice.model.infer.Inference;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.project.Blueprint;
import dev.coppice.project.Choices;
import dev.coppice.project.Content;
import dev.coppice.project.Database;
import dev.coppice.project.Engine;
import dev.coppice.project.PackageName;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.ProjectName;
import dev.coppice.project.plan.ChosenInference;
import dev.coppice.project.plan.ProjectPlanner;
import dev.coppice.schema.Schema;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A small project in memory: created from a schema, edited by its owner, rebuilt. */
record Shop(SortedMap<String, String> texts) {

    static final String MODEL = "src/main/java/com/acme/shop/model/";
    static final String API = "src/main/java/com/acme/shop/api/ShopApi.java";
    static final String ADMIN = "src/main/resources/admin/admin.yaml";

    private static final Choices CHOICES =
            Choices.of(ProjectName.from("shop"), Engine.H2).withPackage(new PackageName("com.acme.shop"));

    Shop {
        texts = new TreeMap<>(texts);
    }

    /** As {@code create} writes it. */
    static Shop created(Schema schema) {
        return created(schema, CHOICES);
    }

    static Shop created(Schema schema, Choices choices) {
        var inferred = Inference.infer(schema, ChosenInference.options(choices, NameOverrides.NONE));
        Database database = new Database(Engine.H2, "jdbc:h2:./database/shop");
        Blueprint blueprint = Blueprint.of(schema, inferred.model(), choices, database);
        SortedMap<String, String> texts = new TreeMap<>();
        for (PlannedFile file : new ProjectPlanner().plan(blueprint).files()) {
            switch (file.content()) {
                case Content.Text(String text) -> texts.put(file.path(), text);
                case Content.Script(String text) -> texts.put(file.path(), text);
                case Content.CopyOf c -> throw new AssertionError(file.path());
            }
        }
        return new Shop(texts);
    }

    ProjectState state() {
        return Staged.project(texts);
    }

    String text(String path) {
        String text = texts.get(path);
        if (text == null) {
            throw new AssertionError("There is no %s among %s".formatted(path, texts.keySet()));
        }
        return text;
    }

    Shop with(String path, String text) {
        SortedMap<String, String> edited = new TreeMap<>(texts);
        edited.put(path, text);
        return new Shop(edited);
    }

    Shop without(String path) {
        SortedMap<String, String> edited = new TreeMap<>(texts);
        if (edited.remove(path) == null) {
            throw new AssertionError("There is no " + path);
        }
        return new Shop(edited);
    }

    /** With one text edited, which must change it. */
    Shop edited(String path, UnaryOperator<String> edit) {
        String before = text(path);
        String after = edit.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("The edit leaves %s as it is:%n%s".formatted(path, before));
        }
        return with(path, after);
    }

    Shop edited(String path, String what, String by) {
        return edited(path, text -> text.replace(what, by));
    }

    RebuildPlan plan(Schema schema) {
        return plan(schema, SchemaRenames.NONE);
    }

    RebuildPlan plan(Schema schema, SchemaRenames renames) {
        ProjectState state = state();
        return new RebuildPlanner().plan(state, Wanted.of(state, schema).withRenames(renames));
    }

    /** After a rebuild, with all merges accepted. */
    Shop rebuilt(RebuildPlan plan) {
        SortedMap<String, String> after = new TreeMap<>();
        Staged.files(state(), plan, merged -> true).forEach((path, file) -> after.put(path, file.text()));
        return new Shop(after);
    }

    Shop rebuilt(Schema schema) {
        return rebuilt(plan(schema));
    }
}
