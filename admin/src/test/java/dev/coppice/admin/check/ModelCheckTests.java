package dev.coppice.admin.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminChart;
import dev.coppice.admin.AdminHistory;
import dev.coppice.admin.AdminResource;
import dev.coppice.admin.ApiOutline;
import dev.coppice.admin.ApiOutline.Field;
import dev.coppice.admin.ApiOutline.Kind;
import dev.coppice.admin.Finding;
import dev.coppice.admin.Place;
import dev.coppice.admin.read.AdminReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ModelCheckTests {

    private static final ApiOutline API = api();

    @Test
    void aDescriptionThatNamesWhatThereIsIsKeptWhole() {
        String text = """
                resources:
                  orders:
                    title: id
                    sort: -total,customer.name
                    attributes:
                      - id
                      - customer
                      - {name: total, format: money, showWhen: "state in ('paid', 'sent') and mode != 'create'"}
                    tabs: [{name: items, attributes: [quantity]}]
                charts:
                  - {title: T, resource: orders, aggregate: sum(total), groupBy: customer.name}
                """;

        ModelCheck.Result result = check(text);

        assertThat(result.findings()).isEmpty();
        assertThat(result.app()).isEqualTo(AdminReader.read(text).app());
    }

    @Test
    void whatTheApiDoesNotHaveIsToldAndLeftOut() {
        ModelCheck.Result result = check("""
                resources:
                  ordres: {}
                  orders:
                    title: naem
                    sort: totla
                    attributes: [id, costumer, items, id]
                    tabs: [item, customer]
                """);

        assertThat(result.findings())
                .containsExactly(
                        finding(2, 3, "The API has no resource 'ordres'", "Did you mean 'orders'?"),
                        finding(
                                3,
                                3,
                                "'orders' has no attribute 'naem' to name a row",
                                "Remove it, or write one of these: id, state, total, active"),
                        finding(6, 22, "'orders' has no attribute 'costumer'", "Did you mean 'customer'?"),
                        finding(6, 32, "'items' leads to many rows, it is not an attribute", "Put it below 'tabs'"),
                        finding(6, 39, "'id' stands here twice", "Remove one of them"),
                        finding(7, 12, "'orders' has no relationship 'item'", "Did you mean 'items'?"),
                        finding(
                                7,
                                18,
                                "'customer' does not lead to many rows, it is no tab",
                                "Remove it, or write one of these: items, notes"),
                        finding(3, 3, "'orders' cannot be sorted by 'totla'", "Did you mean 'total'?"));
        AdminResource orders = Objects.requireNonNull(result.app().resources()).getFirst();
        assertThat(orders.title()).isNull();
        assertThat(Objects.requireNonNull(orders.attributes()))
                .extracting(AdminAttribute::name)
                .containsExactly("id");
        assertThat(orders.tabs()).isEmpty();
    }

    @Test
    void aFormatThatDoesNotFitIsToldAndTheAttributeIsShownWithoutIt() {
        ModelCheck.Result result = check("resources: {orders: {attributes: [{name: state, format: money}]}}");

        assertThat(result.findings())
                .containsExactly(finding(
                        1,
                        42,
                        "'state' cannot be shown as money, which is for numbers",
                        "Remove 'format', or choose another"));
        AdminResource orders = Objects.requireNonNull(result.app().resources()).getFirst();
        assertThat(Objects.requireNonNull(orders.attributes()).getFirst().format())
                .isNull();
    }

    @Test
    void aConditionThatCanNeverHoldIsTold() {
        assertThat(complaintAbout("stat == 'paid'"))
                .isEqualTo("In 'showWhen' of 'total', 'orders' has no attribute 'stat'");
        assertThat(complaintAbout("state == 'piad'")).contains("'piad' can never be the value");
        assertThat(complaintAbout("state in ('paid', 'x')")).contains("'x' can never be the value");
        assertThat(complaintAbout("total < 'a'")).contains("'a' can never be the value");
        assertThat(complaintAbout("mode == 'print'")).contains("'print' can never be the value");
        assertThat(complaintAbout("items")).contains("'items' leads to many rows");
    }

    @Test
    void aChartOfWhatIsNotThereIsToldAndLeftOut() {
        ModelCheck.Result result = check("""
                charts:
                  - {title: T, resource: order, groupBy: state}
                  - {title: T, resource: orders, aggregate: median(total), groupBy: state}
                  - {title: T, resource: orders, aggregate: sum(totl), groupBy: state}
                  - {title: T, resource: orders, groupBy: items}
                """);

        assertThat(result.app().charts()).isEmpty();
        assertThat(result.findings())
                .extracting(finding -> finding.place().line())
                .containsExactly(2, 3, 4, 5);
    }

    @Test
    void aChartWhoseFilterTheApiDoesNotTakeIsToldAndLeftOut() {
        ModelCheck.Result result = check("""
                charts:
                  - {title: A, resource: orders, groupBy: state, filter: state==paid}
                  - title: B
                    resource: orders
                    groupBy: state
                    filter: stat==paid
                """);

        assertThat(result.app().charts()).extracting(AdminChart::title).containsExactly("A");
        assertThat(result.findings())
                .containsExactly(finding(
                        6,
                        13,
                        "The API does not take the filter 'stat==paid' of 'orders': there is no such attribute",
                        "Write an expression of the API, such as state==paid"));
    }

    @Test
    void aHistoryIsThatOfARelationshipOrOfAResource() {
        ModelCheck.Result result = check("""
                resources:
                  orders: {history: notes}
                  customers:
                    history:
                      resource: notes
                      row: subject
                      filter: state==customers
                      when: day
                      who: customer
                      attributes: [subject, day]
                """);

        assertThat(result.findings()).isEmpty();
        assertThat(history(result, 0).notes()).isEqualTo(new AdminHistory.Notes.Related("notes"));
        assertThat(history(result, 0).when()).isEqualTo("at");
        assertThat(history(result, 0).who()).isEqualTo("changedBy");
        assertThat(history(result, 1).when()).isEqualTo("day");
        assertThat(history(result, 1).who()).isEqualTo("customer");
        assertThat(history(result, 1).attributes())
                .extracting(AdminAttribute::name)
                .containsExactly("subject", "day");
    }

    @Test
    void aHistoryThatIsNoneIsToldAndLeftOut() {
        assertThat(complaintsAboutHistory("customer"))
                .containsExactly("'orders' has no to-many relationship 'customer' with its history");
        assertThat(complaintsAboutHistory("items"))
                .containsExactly("'items' has no date or time that says when something changed");
        assertThat(complaintsAboutHistory("{name: notes, when: att}"))
                .containsExactly("'notes' has no attribute 'att'");
        assertThat(complaintsAboutHistory("{name: notes, when: customer}"))
                .containsExactly("'notes' cannot be told by its 'customer'");
        assertThat(complaintsAboutHistory("{resource: note, row: subject}"))
                .containsExactly("The API has no resource 'note'");
        assertThat(complaintsAboutHistory("{resource: notes, row: at}"))
                .containsExactly("'notes' cannot be told by its 'at'");
        assertThat(complaintsAboutHistory("{resource: notes, row: subject, filter: x==1}"))
                .containsExactly("The API does not take the filter 'x==1' of 'notes': there is no such attribute");
    }

    @Test
    void whoChangedSomethingIsOnlyLeftOutWhereItIsNotKnown() {
        ModelCheck.Result result = check("resources: {orders: {history: {name: notes, who: nobody}}}");

        assertThat(result.findings()).hasSize(1);
        assertThat(history(result, 0).when()).isEqualTo("at");
        assertThat(history(result, 0).who()).isNull();
    }

    private static List<String> complaintsAboutHistory(String history) {
        ModelCheck.Result result = check("resources: {orders: {history: %s}}".formatted(history));
        assertThat(Objects.requireNonNull(result.app().resources()).getFirst().history())
                .isNull();
        return result.findings().stream().map(Finding::message).toList();
    }

    private static AdminHistory history(ModelCheck.Result result, int resource) {
        List<AdminResource> resources = Objects.requireNonNull(result.app().resources());
        return Objects.requireNonNull(resources.get(resource).history());
    }

    @Test
    void anActionStaysBelowTheApi() {
        ModelCheck.Result result = check("""
                resources:
                  orders:
                    actions:
                      - {name: a, path: "orders/{id}/ship"}
                      - {name: b, path: "/orders"}
                      - {name: c, path: "https://example.org"}
                      - {name: d, path: "../admin"}
                """);

        assertThat(result.findings())
                .extracting(finding -> finding.place().line())
                .containsExactly(5, 6, 7);
    }

    private static String complaintAbout(String condition) {
        List<Finding> findings = check(
                        "resources: {orders: {attributes: [{name: total, showWhen: \"%s\"}]}}".formatted(condition))
                .findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst().message();
    }

    private static ModelCheck.Result check(String text) {
        AdminReader.Reading reading = AdminReader.read(text);
        assertThat(reading.findings()).isEmpty();
        return ModelCheck.check(reading.app(), API, ModelCheckTests::complaint);
    }

    /** As an API that only knows one thing to filter by. */
    private static Optional<String> complaint(String resource, String expression) {
        return expression.startsWith("state==") ? Optional.empty() : Optional.of("there is no such attribute");
    }

    private static Finding finding(int line, int column, String message, String remedy) {
        return new Finding(new Place(line, column), message, remedy);
    }

    private static ApiOutline api() {
        SequencedMap<String, Map<String, Field>> resources = new LinkedHashMap<>();
        Map<String, Field> orders = new LinkedHashMap<>();
        orders.put("id", new Field.Value(Kind.NUMBER, null));
        orders.put("state", new Field.Value(Kind.TEXT, List.of("paid", "sent")));
        orders.put("total", new Field.Value(Kind.NUMBER, null));
        orders.put("active", new Field.Value(Kind.BOOLEAN, null));
        orders.put("customer", new Field.ToOne("customers"));
        orders.put("items", new Field.ToMany("items"));
        resources.put("orders", orders);
        Map<String, Field> notes = new LinkedHashMap<>();
        notes.put("id", new Field.Value(Kind.NUMBER, null));
        notes.put("subject", new Field.Value(Kind.TEXT, null));
        notes.put("at", new Field.Value(Kind.MOMENT, null));
        notes.put("day", new Field.Value(Kind.MOMENT, null));
        notes.put("customer", new Field.ToOne("customers"));
        notes.put("changedBy", new Field.Value(Kind.TEXT, null));
        resources.put("customers", Map.of("name", new Field.Value(Kind.TEXT, null)));
        resources.put("items", Map.of("quantity", new Field.Value(Kind.NUMBER, null)));
        orders.put("notes", new Field.ToMany("notes"));
        resources.put("notes", notes);
        return new ApiOutline(resources);
    }
}
