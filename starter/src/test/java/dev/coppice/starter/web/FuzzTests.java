package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few made-up requests in each build; {@code verify/fuzz} sends as many as fit into some minutes. */
class FuzzTests {

    private static final int REQUESTS = 400;

    private final long seed = Long.getLong("coppice.fuzz.seed", 20_261_128L);
    private final Engine engine =
            Engine.valueOf(System.getProperty("coppice.fuzz.engine", "h2").toUpperCase(Locale.ROOT));
    private final Duration time = Duration.ofMinutes(Integer.getInteger("coppice.fuzz.minutes", 0));

    enum Grants {
        OFF,
        ON
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsAskedTheServerAnswersAsDescribedAndTellsNothingElse(Grants grants) {
        System.out.printf("Fuzz: %s, seed %d, grants %s%n", engine, seed, grants);
        boolean granted = grants == Grants.ON;
        try (Server server = Server.with(engine, granted ? FuzzCaller.settings() : new String[0])) {
            Fuzz fuzz = new Fuzz(server, granted ? FuzzCaller.GRANTED : List.of(FuzzCaller.ANYBODY), seed);
            long end = System.nanoTime() + time.toNanos();
            for (int i = 0; (i < REQUESTS || System.nanoTime() < end) && !fuzz.isEnough(); i++) {
                fuzz.step();
            }
            Fuzz.Result result = fuzz.result();
            Fuzz.words(result).forEach(line -> System.out.println("Fuzz: " + line));

            assertThat(result.findings()).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void whatIsNotGrantedIsNoticed() {
        FuzzCaller packer = new FuzzCaller("pia packer", Set.of("countries", "items"), Set.of("items"));
        Server open = Server.on(Engine.H2);
        Answer changed = open.patch("/api/countries/NO", "{'data':{'type':'countries','id':'NO'}}");

        assertThat(packer.departures("PATCH", "/api/countries/{id}", "", changed))
                .hasSize(1);
        assertThat(packer.departures("GET", "/api/barcodes", "", open.get("/api/barcodes")))
                .contains("was answered 200 to pia packer", "shows barcodes to pia packer");
        assertThat(packer.departures("GET", "/api/items", "", open.get("/api/items")))
                .contains("shows orders to pia packer", "shows products to pia packer");
        assertThat(packer.departures("GET", "/api/zzz", "barcodes", open.get("/api/zzz")))
                .anyMatch(departure -> departure.startsWith("names orders to pia packer"))
                .noneMatch(departure -> departure.startsWith("names barcodes"));
        assertThat(packer.departures("GET", "/api/countries", "", open.get("/api/countries?fields[countries]=name")))
                .isEmpty();
    }
}
