package dev.coppice.admin.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.admin.AdminApp;
import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminResource;
import dev.coppice.admin.AdminTab;
import dev.coppice.admin.Condition;
import dev.coppice.admin.Finding;
import dev.coppice.admin.Format;
import dev.coppice.admin.Place;
import dev.coppice.admin.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdminReaderTests {

    @Test
    void everyKeyOfTheSpecificationIsRead() {
        AdminReader.Reading reading = AdminReader.read("""
                title: Shop
                locale: de
                theme: {mode: dark, primary: "#2e6b34"}
                home: "# Hello"
                resources:
                  orders:
                    label: Bestellungen
                    singular: Bestellung
                    icon: receipt
                    description: What was asked for
                    help: "*Help*"
                    order: 3
                    hidden: true
                    title: id
                    sort: -orderedAt
                    perPage: 50
                    count: none
                    create: false
                    edit: false
                    delete: false
                    attributes:
                      - id
                      - name: total
                        label: Summe
                        format: money
                        options: {currency: EUR}
                        help: In euro
                        placeholder: "0.00"
                        group: Geld
                        readOnly: true
                        hidden: [list, create]
                        showWhen: state == 'paid'
                        search: false
                        filter: true
                    tabs:
                      - orderItems
                      - {name: returns, label: Rückgaben, hidden: true, attributes: [reason]}
                    actions:
                      - {name: ship, label: Ship, path: "orders/{id}/ship", confirm: Sure?}
                charts:
                  - {title: By state, kind: pie, resource: orders, aggregate: count(), groupBy: state, filter: total>0}
                """);

        assertThat(reading.findings()).isEmpty();
        AdminApp app = reading.app();
        assertThat(app.theme()).isEqualTo(new AdminApp.Theme("dark", "#2e6b34"));
        assertThat(app.locale()).isEqualTo("de");
        assertThat(app.charts())
                .singleElement()
                .satisfies(chart -> assertThat(chart.kind()).isEqualTo("pie"));
        AdminResource orders = only(app);
        assertThat(orders.looks())
                .isEqualTo(new AdminResource.Looks(
                        "Bestellungen", "Bestellung", "receipt", "What was asked for", "*Help*", 3, true));
        assertThat(orders.listing()).isEqualTo(new AdminResource.Listing("-orderedAt", 50, "none"));
        assertThat(orders.allowed()).isEqualTo(new AdminResource.Allowed(false, false, false));
        assertThat(orders.actions()).singleElement().satisfies(action -> {
            assertThat(action.method()).isEqualTo("POST");
            assertThat(action.confirm()).isEqualTo("Sure?");
        });
        assertThat(attributes(orders))
                .containsExactly(
                        new AdminAttribute(
                                "id",
                                null,
                                new AdminAttribute.Words(null, null, null, null),
                                new AdminAttribute.Use(false, null, null),
                                Set.of(),
                                null,
                                Map.of(),
                                new Place(22, 9)),
                        new AdminAttribute(
                                "total",
                                Format.MONEY,
                                new AdminAttribute.Words("Summe", "In euro", "0.00", "Geld"),
                                new AdminAttribute.Use(true, false, true),
                                Set.of(View.LIST, View.CREATE),
                                new Condition.Operation(
                                        "==", List.of(new Condition.Field("state"), new Condition.Value("paid"))),
                                Map.of("currency", "EUR"),
                                new Place(23, 15)));
        List<AdminTab> tabs = Objects.requireNonNull(orders.tabs());
        assertThat(tabs).extracting(AdminTab::name).containsExactly("orderItems", "returns");
        assertThat(tabs.get(1).hidden()).isTrue();
    }

    @Test
    void anUnknownKeyIsToldWithItsPlaceAndTheLikeliestOne() {
        assertThat(findings("""
                title: Shop
                resources:
                  orders:
                    lable: Orders
                    attributes: [id]
                """))
                .containsExactly(new Finding(new Place(4, 5), "'lable' is not known here", "Did you mean 'label'?"));
    }

    @Test
    void oneBadEntryTakesNothingElseAway() {
        AdminReader.Reading reading = AdminReader.read("""
                resources:
                  orders:
                    perPage: many
                    attributes:
                      - id
                      - {name: total, format: mony}
                      - [1]
                      - {format: money}
                      - {name: notes, hidden: [lost, list]}
                """);

        assertThat(reading.findings())
                .containsExactly(
                        new Finding(
                                new Place(3, 14), "'perPage' is a text, not a whole number", "Write a whole number"),
                        new Finding(new Place(6, 31), "'format' cannot be 'mony'", "Did you mean 'money'?"),
                        new Finding(
                                new Place(7, 9),
                                "An entry of 'attributes' is a list, not a text or a mapping",
                                "Write a text or a mapping"),
                        new Finding(new Place(8, 9), "An entry of 'attributes' has no 'name'", "Add 'name'"),
                        new Finding(new Place(9, 32), "An entry of 'hidden' cannot be 'lost'", "Did you mean 'list'?"));
        assertThat(attributes(only(reading.app())))
                .extracting(AdminAttribute::name)
                .containsExactly("id", "total", "notes");
        assertThat(attributes(only(reading.app())).get(2).hidden()).containsExactly(View.LIST);
    }

    @Test
    void aConditionThatCannotBeReadIsToldAndTheAttributeStays() {
        AdminReader.Reading reading = AdminReader.read("""
                resources:
                  orders:
                    attributes:
                      - {name: total, showWhen: "state = 'paid'"}
                """);

        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo(new Place(4, 33));
            assertThat(finding.message()).contains("write '=='", "'showWhen' at character 7");
        });
        assertThat(attributes(only(reading.app())))
                .singleElement()
                .extracting(AdminAttribute::showWhen)
                .isNull();
    }

    @Test
    void aFileThatIsNotYamlIsToldWithItsLineAndSaysNothing() {
        AdminReader.Reading reading = AdminReader.read("title: Shop\nresources:\n  orders: [id\n");

        assertThat(reading.readable()).isFalse();
        assertThat(reading.app()).isEqualTo(AdminApp.UNSAID);
        assertThat(reading.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().line()).isBetween(3, 4));
    }

    @Test
    void anEmptyFileSaysNothing() {
        AdminReader.Reading reading = AdminReader.read("# nothing\n");

        assertThat(reading).isEqualTo(new AdminReader.Reading(AdminApp.UNSAID, List.of(), true));
    }

    @Test
    void anAnchorCanBeUsedAgain() {
        AdminReader.Reading reading = AdminReader.read("""
                resources:
                  orders: {attributes: [{name: total, label: &sum Sum}, {name: amount, label: *sum}]}
                """);

        assertThat(reading.findings()).isEmpty();
        assertThat(attributes(only(reading.app())))
                .extracting(attribute -> attribute.words().label())
                .containsExactly("Sum", "Sum");
    }

    @Test
    void whatMultipliesItselfIsRefused() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name <= 'k'; name++) {
            char before = (char) (name - 1);
            bomb.append(name).append(": &").append(name).append(" [");
            bomb.append(("*" + before + ", ").repeat(9))
                    .append('*')
                    .append(before)
                    .append("]\n");
        }

        assertThat(findings(bomb.toString()))
                .extracting(Finding::message)
                .containsExactly("The file repeats itself too often");
        assertThat(findings("title: " + "[".repeat(100_000)))
                .extracting(Finding::message)
                .containsExactly("This is nested too deeply");
        assertThat(findings("a: &a [*a]")).isNotEmpty();
    }

    @Test
    void aNameThatStandsTwiceCountsOnce() {
        assertThat(findings("title: A\ntitle: B\n"))
                .containsExactly(new Finding(
                        new Place(2, 1), "'title' stands here twice", "Remove one of them; the first counts"));
        assertThat(AdminReader.read("title: A\ntitle: B\n").app().title()).isEqualTo("A");
    }

    @Test
    void theSchemaDescribesEachOfItsKeys() {
        assertThat(undescribed(AdminSchema.tree(), "")).isEmpty();
    }

    private static List<String> undescribed(Map<?, ?> schema, String path) {
        List<String> found = new java.util.ArrayList<>();
        schema.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                boolean isProperty = path.endsWith("/properties");
                if (isProperty && !inner.containsKey("description") && !inner.containsKey("$ref")) {
                    found.add(path + "/" + name);
                }
                found.addAll(undescribed(inner, path + "/" + name));
            }
        });
        return found;
    }

    private static List<Finding> findings(String text) {
        return AdminReader.read(text).findings();
    }

    private static AdminResource only(AdminApp app) {
        return Objects.requireNonNull(app.resources()).getFirst();
    }

    private static List<AdminAttribute> attributes(AdminResource resource) {
        return Objects.requireNonNull(resource.attributes());
    }
}
