package dev.coppice.starter.admin;

import dev.coppice.admin.AdminApp;
import dev.coppice.admin.ApiOutline;
import dev.coppice.admin.Finding;
import dev.coppice.admin.check.ModelCheck;
import dev.coppice.admin.check.QueryCheck;
import dev.coppice.admin.read.AdminReader;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.json.PlainJson;
import dev.coppice.starter.mapping.ApiModel;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String UNSAID = "";

    private final ApiModel model;
    private final ApiOutline outline;
    private final QueryCheck queries;
    private final Descriptions descriptions;
    private final Facts facts;
    private final Map<String, Expanded> known = new ConcurrentHashMap<>();

    /**
     * What apps are told besides.
     *
     * @param title the name of those that have none
     * @param database what the database calls itself
     */
    public record Facts(String title, Supplier<String> database) {}

    @SuppressWarnings("ArrayRecordComponent") // Sent, never compared.
    private record Expanded(String text, AdminApp app, byte[] json) {}

    /** @param limits how much one request of the app may ask for */
    public AdminApps(ApiModel model, Limits limits, Descriptions descriptions, Facts facts) {
        this.model = model;
        this.queries = new GraphQueries(model.graph(), limits);
        this.outline = GraphOutline.of(model.graph());
        this.descriptions = descriptions;
        this.facts = facts;
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

    /** An app as the browser is told, in JSON. */
    public Optional<byte[]> find(String name) {
        String text = descriptions.texts().get(name);
        if (text == null && !name.equals(MAIN)) {
            return Optional.empty();
        }
        String said = text == null ? UNSAID : text;
        Expanded now = known.compute(
                name,
                (key, before) -> before != null && before.text().equals(said) ? before : expand(name, said, before));
        return Optional.of(now.json().clone());
    }

    private Expanded expand(String name, String text, @Nullable Expanded before) {
        String file = name + ".yaml";
        AdminReader.Reading reading = AdminReader.read(text);
        // While a file is being written it may not be readable; until it is again, the app stays as it was.
        AdminApp said = reading.readable() || before == null ? reading.app() : before.app();
        ModelCheck.Result checked = ModelCheck.check(said, outline, queries);
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.addAll(reading.readable() ? checked.findings() : List.of());
        findings.sort(
                Comparator.comparingInt((Finding finding) -> finding.place().line())
                        .thenComparingInt(finding -> finding.place().column()));
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
        tree.putAll(Expansion.of(model, checked.app(), api));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        PlainJson.write(json, tree);
        return new Expanded(text, said, json.toByteArray());
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
