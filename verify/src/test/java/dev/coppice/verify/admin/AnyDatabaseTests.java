package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The app of a project created from any database, resource by resource; started by {@code verify/tour}. Says on the way
 * what was done.
 */
@ExtendWith(Premises.class)
@EnabledIfSystemProperty(named = "coppice.tour.database", matches = ".+")
class AnyDatabaseTests {

    private static final double PATIENCE = 30_000;

    private final Office office;
    private final Logbook log = new Logbook(System.out);

    @TempDir
    private Path folder;

    AnyDatabaseTests(Office office) {
        this.office = office;
    }

    @Test
    void everyResourceIsListedShownChangedAndRefusedAsItShould() throws Exception {
        String named = System.getProperty("coppice.tour.database", "");
        try (AnyDatabase database = AnyDatabase.named(folder, named)) {
            StoredRows stored = new StoredRows(database.address());
            Described described = stored.described();
            entrance(database, described);
            long rows = 0;
            try (Desks desks = desks(database)) {
                for (Described.Resource resource : chosen(described)) {
                    log.at(resource.label());
                    rows += stored.count(resource);
                    tour(new Visit(described, resource, stored, log), desks, database.description());
                }
                if (database.isOurs()) {
                    deletions(described, stored, desks.wide());
                }
            }
            description(database, described);
            log.end(chosen(described).size(), rows);
        }

        assertThat(log.findings()).isEmpty();
    }

    private static List<Described.Resource> chosen(Described described) {
        List<String> names =
                List.of(System.getProperty("coppice.tour.resources", "").split(","));
        return described.resources().stream()
                .filter(each -> names.contains("") || names.contains(each.name()))
                .toList();
    }

    /** Browsers that know the app already, which they need not read anew for each resource. */
    private record Desks(Desk wide, Desk colleague, Desk narrow, Desk boundless) implements AutoCloseable {

        @Override
        public void close() {
            wide.close();
            colleague.close();
            narrow.close();
            boundless.close();
        }
    }

    private Desks desks(AnyDatabase database) {
        Desk narrow = patient(office.desk(database.address(), Desk.Look.NARROW_DARK));
        Desk boundless = desk(database);
        RefusalTour.tellNoLimits(boundless);
        return new Desks(desk(database), desk(database), narrow, boundless);
    }

    private Desk desk(AnyDatabase database) {
        return patient(office.desk(database.address(), Desk.Look.WIDE_LIGHT));
    }

    private static Desk patient(Desk desk) {
        desk.page().setDefaultTimeout(PATIENCE);
        setDefaultAssertionTimeout(PATIENCE);
        return desk;
    }

    private void entrance(AnyDatabase database, Described described) throws Exception {
        log.at("Entrance");
        try (Desk desk = desk(database)) {
            log.step("home", desk, () -> {
                desk.page().navigate(database.address() + "/");
                String engine = described.app().path("database").asString();
                long shown = described.resources().stream()
                        .filter(each -> !each.node().path("hidden").asBoolean())
                        .count();
                assertThat(desk.main()).containsText("%s · %d resources".formatted(engine, shown));
                desk.picture("home");
                desk.barriers().forEach(each -> log.finding("axe", each));
                return "%s, %d resources".formatted(engine, shown);
            });
            log.step("diagram", desk, () -> {
                desk.open("-/diagram", "Diagram");
                assertThat(desk.main()
                                .locator("svg a")
                                .or(desk.main().locator("svg [role=link]"))
                                .first())
                        .isVisible();
                desk.picture("diagram");
                desk.barriers().forEach(each -> log.finding("axe", each));
                return "drawn";
            });
        }
    }

    private void tour(Visit visit, Desks desks, Path description) throws Exception {
        new ResourceTour(visit, desks.wide()).go();
        new NarrowTour(visit, desks.narrow()).go();
        ChartTour charts = new ChartTour(visit, desks.wide(), description);
        new RowChangeTour(visit, desks.wide(), desks.colleague(), charts).go();
        new RefusalTour(visit, desks.boundless()).go();
        new NewRowTour(visit, desks.wide()).go();
    }

    /** At the end, as rows do not come back. */
    private void deletions(Described described, StoredRows stored, Desk desk) throws Exception {
        log.at("Deletion");
        for (Described.Resource resource : chosen(described)) {
            new DeletionTour(new Visit(described, resource, stored, log), desk).go();
        }
    }

    /** The file is edited while the server runs: what is right shows, what is wrong is told with its line. */
    private void description(AnyDatabase database, Described described) throws Exception {
        log.at("Description");
        Described.Resource first = described.resources().getFirst();
        String before = Files.readString(database.description());
        String head = "  %s:\n".formatted(first.name());
        int line = (int) before.substring(0, before.indexOf(head)).lines().count() + 3;
        try (Desk desk = desk(database)) {
            log.step("edit", desk, () -> {
                Files.writeString(
                        database.description(),
                        before.replace(head, head + "    label: As it is called now\n    tilte: id\n"));
                desk.open(first.name(), "As it is called now");
                desk.open("-/problems", "Problems");
                assertThat(desk.main()).containsText("tilte");
                assertThat(desk.main()).containsText("line " + line);
                desk.picture("problems");
                Files.writeString(database.description(), before);
                desk.page().reload();
                desk.open(first.name(), first.label());
                return "a label shows, a typo is told with line %d".formatted(line);
            });
        }
    }
}
