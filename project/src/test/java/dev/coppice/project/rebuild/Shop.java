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
import dev.coppice.project.plan.MigrationFiles;
import dev.coppice.project.plan.ProjectPlanner;
import dev.coppice.project.plan.Sha256;
import dev.coppice.schema.Schema;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A small project in memory: created from a schema, edited by its owner, rebuilt. */
record Shop(SortedMap<String, String> texts) {

    private static final Pattern BASELINE_IN_MANIFEST =
            Pattern.compile("\"class\": \"append-only\",\\s+\"sha256\": \"[0-9a-f]+\"");

    static final String MODEL = "src/main/java/com/acme/shop/model/";
    static final String API = "src/main/java/com/acme/shop/api/ShopApi.java";
    static final String ADMIN = "src/main/resources/admin/admin.yaml";

    private static final Choices CHOICES =
            Choices.of(ProjectName.from("shop"), Engine.SQLITE).withPackage(new PackageName("com.acme.shop"));

    Shop {
        texts = new TreeMap<>(texts);
    }

    /** As {@code create} writes it. */
    static Shop created(Schema schema) {
        return created(schema, CHOICES);
    }

    static Shop created(Schema schema, Choices choices) {
        var inferred = Inference.infer(schema, ChosenInference.options(choices, NameOverrides.NONE));
        Database database = new Database(Engine.SQLITE, "jdbc:sqlite:database/shop.sqlite");
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

    /** With the class of the customers renamed, as a development environment does it. */
    Shop renamedToClient() {
        String customer = MODEL + "Customer.java";
        String order = MODEL + "Order.java";
        return without(customer)
                .with(
                        MODEL + "Client.java",
                        text(customer).replace("class Customer", "class Client").replace("\"Customer ", "\"Client "))
                .edited(order, "Customer customer", "Client customer")
                .edited(order, "public Customer ", "public Client ")
                .edited(API, text -> text.replace(".Customer;", ".Client;").replace("Customer.class", "Client.class"));
    }

    /** As if somebody had deleted what the project remembers of its generated texts. */
    Shop withoutBase() {
        SortedMap<String, String> bare = new TreeMap<>(texts);
        bare.keySet().removeIf(path -> path.startsWith(".coppice/base/") || path.equals(".coppice/manifest.json"));
        return new Shop(bare);
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

    /**
     * What differs in another project, in few words: each file with its first line that is not the same.
     *
     * <p>What is written once for good does not count: with which database the project began.
     */
    List<String> differencesFrom(Shop other) {
        List<String> differences = new ArrayList<>();
        Set<String> paths = new TreeSet<>(texts.keySet());
        paths.addAll(other.texts.keySet());
        for (String path : paths) {
            String here = texts.get(path);
            String there = other.texts.get(path);
            if (here == null || there == null) {
                differences.add(path + (here == null ? " is missing" : " is too many"));
            } else if (!path.contains(MigrationFiles.BASELINE)
                    && !withoutHistory(here).equals(withoutHistory(there))) {
                differences.add(path + ": " + firstDifference(here.split("\n", -1), there.split("\n", -1)));
            }
        }
        return differences;
    }

    private static String withoutHistory(String manifest) {
        return BASELINE_IN_MANIFEST.matcher(manifest).replaceAll("");
    }

    private static String firstDifference(String[] here, String[] there) {
        int line = 0;
        while (line < here.length && line < there.length && here[line].equals(there[line])) {
            line++;
        }
        return "line %d is '%s' instead of '%s'"
                .formatted(line + 1, line < here.length ? here[line] : "", line < there.length ? there[line] : "");
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

    /** After a rebuild whose merges all wait for consent. */
    Shop proposed(RebuildPlan plan) {
        SortedMap<String, String> after = new TreeMap<>();
        Staged.files(state(), plan, merged -> false).forEach((path, file) -> after.put(path, file.text()));
        return new Shop(after);
    }

    /** As if an older version had generated a file differently. */
    Shop templateChanged(String path, String what, String before) {
        Shop older = edited(path, what, before);
        String text = older.text(path);
        return older.with(".coppice/base/" + path + ".base", text)
                .edited(".coppice/manifest.json", manifest -> manifest.replace(Sha256.of(text(path)), Sha256.of(text)));
    }

    Shop rebuilt(Schema schema) {
        return rebuilt(plan(schema));
    }
}
