package dev.coppice.starter.admin;

import dev.coppice.admin.AdminApp;
import dev.coppice.admin.ApiOutline;
import dev.coppice.admin.Finding;
import dev.coppice.admin.check.ModelCheck;
import dev.coppice.admin.check.QueryCheck;
import dev.coppice.admin.read.AdminReader;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.json.PlainJson;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.TableName;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The admin apps, each as its description has it at this moment. There is always the main one: where its file is missing,
 * it shows all that the API has.
 */
public final class AdminApps {

    /** The name of the app that is served first. */
    public static final String MAIN = "admin";

    private static final Logger LOG = LoggerFactory.getLogger("dev.coppice.starter");
    private static final Descriptions.Description UNSAID = new Descriptions.Description(MAIN + ".yaml", "");

    private final ApiModel model;
    private final ApiOutline outline;
    private final QueryCheck queries;
    private final Descriptions descriptions;
    private final Facts facts;
    private final Telling telling;
    private final Map<String, Expanded> known = new ConcurrentHashMap<>();

    /**
     * What apps are told besides.
     *
     * @param title the name of those that have none
     * @param database what the database calls itself
     * @param rules what generated columns are worked out from
     * @param needs what new rows cannot do without
     */
    public record Facts(String title, Supplier<String> database, Rules rules, Needs needs) {}

    /** Knows what columns of tables are worked out from; columns are called as statements spell them. */
    @FunctionalInterface
    public interface Rules {
        /** Empty where a column is stored as it is. */
        Optional<String> find(TableName table, String column);
    }

    /** Knows which columns no new row can do without. */
    @FunctionalInterface
    public interface Needs {
        /** Whether it may not be empty and the database does not fill it either. */
        boolean has(TableName table, String column);
    }

    /**
     * Who looks at an app.
     *
     * @param name as the log-in has it; null for somebody who has not logged in
     * @param logOut the address that ends the log-in; null where there is none
     */
    public record Visitor(@Nullable String name, @Nullable String logOut) {}

    /** What is told of what is not as it should be in a description, to the log and to those who see the app. */
    public enum Telling {
        FINDINGS,
        /** Because what is wrong may be right for others. */
        NOTHING
    }

    @SuppressWarnings("ArrayRecordComponent") // Sent, never compared.
    private record Expanded(String text, AdminApp app, byte[] json) {}

    /** @param limits how much one request of the app may ask for */
    public AdminApps(ApiModel model, Limits limits, Descriptions descriptions, Facts facts, Telling telling) {
        this.telling = telling;
        this.model = model;
        this.queries = new GraphQueries(model.graph(), limits);
        this.outline = GraphOutline.of(model.graph());
        this.descriptions = descriptions;
        this.facts = facts;
    }

    /** What the apps can show. */
    public ResourceGraph graph() {
        return model.graph();
    }

    /** The names of all apps, the main one among them. */
    public List<String> names() {
        List<String> names = new ArrayList<>(descriptions.texts().keySet());
        names.remove(MAIN);
        names.addFirst(MAIN);
        return names;
    }

    /** Reads all of them, so that the log tells what is not as it should be. */
    public void readAll() {
        names().forEach(this::find);
    }

    /** What is not as it should be in each description, by the name of its file. */
    public SequencedMap<String, List<Finding>> findings() {
        SequencedMap<String, List<Finding>> findings = new LinkedHashMap<>();
        descriptions.texts().values().forEach(said -> {
            AdminReader.Reading reading = AdminReader.read(said.text());
            findings.put(said.file(), inOrder(reading, check(reading.app())));
        });
        return findings;
    }

    /** An app as the browser is told, in JSON; the visitor is null where nothing depends on who looks. */
    public Optional<byte[]> find(String name, @Nullable Visitor visitor) {
        return find(name).map(app -> toldTo(visitor, app));
    }

    /** The visitor stands first; the rest is the same for all who see as much. */
    private static byte[] toldTo(@Nullable Visitor visitor, byte[] app) {
        Object members = visitor == null ? null : Members.of("name", visitor.name(), "logOut", visitor.logOut());
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        PlainJson.write(first, Members.of("visitor", members));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.write(first.toByteArray(), 0, first.size() - 1);
        json.write(',');
        json.write(app, 1, app.length - 1);
        return json.toByteArray();
    }

    private Optional<byte[]> find(String name) {
        Descriptions.Description there = descriptions.texts().get(name);
        if (there == null && !name.equals(MAIN)) {
            return Optional.empty();
        }
        Descriptions.Description said = there == null ? UNSAID : there;
        Expanded now = known.compute(
                name,
                (key, before) ->
                        before != null && before.text().equals(said.text()) ? before : expand(name, said, before));
        return Optional.of(now.json());
    }

    private Expanded expand(String name, Descriptions.Description description, @Nullable Expanded before) {
        String file = description.file();
        AdminReader.Reading reading = AdminReader.read(description.text());
        // While a file is being written it may not be readable; until it is again, the app stays as it was.
        AdminApp said = reading.readable() || before == null ? reading.app() : before.app();
        ModelCheck.Result checked = check(said);
        List<Finding> findings = telling == Telling.FINDINGS ? inOrder(reading, checked) : List.of();
        findings.forEach(finding -> log(file, finding));
        boolean main = name.equals(MAIN);
        String title = said.title() == null ? facts.title() : said.title();
        String api = main ? "../api" : "../../api";
        Map<String, @Nullable Object> tree = Members.of(
                "title", title,
                "name", name,
                "api", api,
                "database", facts.database().get(),
                "problems",
                        findings.stream().map(finding -> problem(file, finding)).toList());
        tree.putAll(Expansion.of(model, checked.app(), facts, api));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        PlainJson.write(json, tree);
        return new Expanded(description.text(), said, json.toByteArray());
    }

    private ModelCheck.Result check(AdminApp said) {
        return ModelCheck.check(said, outline, queries);
    }

    /** What was found in a file, in its order; of one that cannot be read only why. */
    private static List<Finding> inOrder(AdminReader.Reading reading, ModelCheck.Result checked) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.addAll(reading.readable() ? checked.findings() : List.of());
        findings.sort(
                Comparator.comparingInt((Finding finding) -> finding.place().line())
                        .thenComparingInt(finding -> finding.place().column()));
        return findings;
    }

    private static void log(String file, Finding finding) {
        LOG.warn(
                "admin/{}:{}:{}: {}. {}",
                file,
                finding.place().line(),
                finding.place().column(),
                finding.message(),
                finding.remedy());
    }

    private static Map<String, @Nullable Object> problem(String file, Finding finding) {
        return Members.of(
                "file", file,
                "line", finding.place().line(),
                "column", finding.place().column(),
                "message", finding.message(),
                "remedy", finding.remedy());
    }
}
