package dev.coppice.project.admin;

import dev.coppice.admin.AdminApp;
import dev.coppice.admin.AdminResource;
import dev.coppice.admin.Finding;
import dev.coppice.admin.Place;
import dev.coppice.admin.check.ModelCheck;
import dev.coppice.admin.read.YamlText;
import dev.coppice.admin.read.YamlValue;
import dev.coppice.project.yaml.AdminYaml;
import dev.coppice.schema.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Translates a description of an admin app as API Logic Server, a system in Python, writes it. What it names is looked up in
 * the API; what cannot be carried over is told with its line, and nothing else is missing. Pure: reads and writes no file.
 */
public final class AdminImport {

    private static final Map<String, String> NOT_OURS = Map.of(
            "about", "it tells how the old file was made",
            "info", "it tells how the old file was made",
            "info_toggle_checked", "help is shown where it is asked for",
            "api_root", "the app finds its API by itself",
            "authentication", "signing in is the server's affair",
            "properties_ref", "the server knows the properties",
            "HomeJS", "pages with scripts of their own are not shown; write 'home' in Markdown");

    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final ApiNames api;
    private final ImportNotes notes = new ImportNotes();
    private int columns = Integer.MAX_VALUE;
    private @Nullable String locale;
    private AdminApp.Theme theme = AdminApp.Theme.SYSTEM;

    private AdminImport(ApiNames api) {
        this.api = api;
    }

    /** Something that could not be carried over. */
    public record Loss(Place place, String what, String why) {}

    /**
     * What came of it.
     *
     * @param text the new description, which the project's server will find nothing wrong with
     * @param resources how many resources it has
     * @param losses in the order of the old file
     * @param known what need not be said here, because the server knows it, and how often it was said
     */
    public record Result(String text, int resources, List<Loss> losses, SequencedMap<String, Integer> known) {
        public Result {
            losses = List.copyOf(losses);
        }
    }

    /**
     * Translates.
     *
     * @throws Problem if it is no such description
     */
    public static Result of(String text, ApiNames api) {
        List<Finding> findings = new ArrayList<>();
        Optional<YamlValue> file = YamlText.read(text, findings);
        AdminImport translation = new AdminImport(api);
        findings.forEach(translation.notes::unreadable);
        if (file.isPresent()
                && file.get() instanceof YamlValue.Members members
                && members.find("resources").orElse(null) instanceof YamlValue.Members resources) {
            return translation.result(members, resources);
        }
        throw new Problem(
                findings.isEmpty()
                        ? "The file has no 'resources' with names below it"
                        : "Line %d: %s"
                                .formatted(
                                        findings.getFirst().place().line(),
                                        findings.getFirst().message()),
                "Give the file ui/admin/admin.yaml of a project of API Logic Server");
    }

    private Result result(YamlValue.Members file, YamlValue.Members said) {
        file.members().stream()
                .filter(member -> !member.name().equals("resources"))
                .forEach(this::setting);
        List<AdminResource> resources = said.members().stream()
                .flatMap(member -> resource(member).stream())
                .toList();
        AdminApp app = new AdminApp(null, locale, theme, null, distinct(resources), List.of());
        ModelCheck.Result checked = ModelCheck.check(app, api.outline(), (resource, filter) -> Optional.empty());
        checked.findings().forEach(finding -> notes.lose(finding.place(), finding.message(), finding.remedy()));
        List<AdminResource> carried =
                Optional.ofNullable(checked.app().resources()).orElse(List.of());
        List<Loss> losses = notes.losses().stream()
                .sorted(Comparator.comparingInt((Loss loss) -> loss.place().line())
                        .thenComparingInt(loss -> loss.place().column()))
                .toList();
        return new Result(AdminYaml.print(checked.app()), carried.size(), losses, notes.known());
    }

    private Optional<AdminResource> resource(YamlValue.Member member) {
        ForeignNames names = new ForeignNames(api);
        Optional<ApiNames.Resource> found = Stream.of(Optional.of(member.name()), typeOf(member.value()))
                .flatMap(Optional::stream)
                .flatMap(name -> names.resource(name).stream())
                .findFirst();
        if (found.isEmpty()) {
            notes.lose(member.place(), member.name(), "the API has no such resource");
        }
        return found.map(resource -> new ResourceImport(names, resource, member, notes).result(columns));
    }

    private static Optional<String> typeOf(YamlValue resource) {
        return resource instanceof YamlValue.Members members
                ? members.find("type").map(YamlValue::plain).map(String::valueOf)
                : Optional.empty();
    }

    private List<AdminResource> distinct(List<AdminResource> resources) {
        Set<String> seen = new HashSet<>();
        return resources.stream()
                .filter(resource -> {
                    boolean isNew = seen.add(resource.name());
                    if (!isNew) {
                        notes.lose(resource.place(), resource.name(), "another entry before has become this resource");
                    }
                    return isNew;
                })
                .toList();
    }

    private void setting(YamlValue.Member member) {
        if (member.value() instanceof YamlValue.Members settings
                && Set.of("settings", "style_guide").contains(member.name())) {
            settings.members().forEach(this::setting);
            return;
        }
        if (!carry(member.name(), member.value().plain())) {
            notes.lose(
                    member.place(),
                    member.name(),
                    NOT_OURS.getOrDefault(member.name(), "nothing in a description says that"));
        }
    }

    /** Takes a setting over; false if there is no such thing here. */
    private boolean carry(String name, @Nullable Object value) {
        if (name.equals("max_list_columns") && value instanceof Long number) {
            columns = Math.toIntExact(Math.clamp(number, 0, Integer.MAX_VALUE));
        } else if (name.equals("locale")
                && value instanceof String text
                && LOCALE.matcher(text).matches()) {
            locale = text;
        } else if (name.equals("style") && ("light".equals(value) || "dark".equals(value))) {
            theme = new AdminApp.Theme(String.valueOf(value), null);
        } else {
            return false;
        }
        return true;
    }
}
