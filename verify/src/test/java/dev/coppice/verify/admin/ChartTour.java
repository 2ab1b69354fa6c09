package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Charts of what a field says, put on the first page by the file; what rows say stands there as it is. */
final class ChartTour {

    private static final List<String> KINDS = List.of("bar", "line", "pie");

    private final Visit visit;
    private final Desk desk;
    private final Path description;

    ChartTour(Visit visit, Desk desk, Path description) {
        this.visit = visit;
        this.desk = desk;
        this.description = description;
    }

    /** Of the rows whose text is one that might do harm. */
    String see(Described.Field field, String text, String partOfIt) throws IOException {
        String before = Files.readString(description);
        String charts = KINDS.stream()
                .map(kind -> chart(kind, field, partOfIt))
                .collect(Collectors.joining("", "charts:\n", "resources:\n"));
        if (!before.contains("\nresources:\n")) {
            throw new IllegalStateException("The description has no resources");
        }
        try {
            Files.writeString(description, before.replaceFirst("(?m)^resources:\n", Matcher.quoteReplacement(charts)));
            desk.page().navigate("about:blank");
            desk.page().navigate(desk.place(""));
            Locator figures = desk.main().locator("figure");
            assertThat(figures).hasCount(3);
            for (String kind : KINDS) {
                Locator figure = figures.filter(new Locator.FilterOptions().setHasText("Drawn as " + kind));
                assertThat(figure).containsText(text);
            }
            assertThat(figures.locator("b[onclick]")).hasCount(0);
            desk.picture(visit.resource().name() + "-charts");
            visit.barriers(desk);
            return "bar, line and pie say it as it is";
        } finally {
            Files.writeString(description, before);
        }
    }

    private String chart(String kind, Described.Field field, String partOfIt) {
        return """
                  - title: Drawn as %1$s
                    kind: %1$s
                    resource: %2$s
                    aggregate: count()
                    groupBy: %3$s
                    filter: "%3$s=like='*%4$s*'"
                """.formatted(kind, visit.resource().name(), field.name(), partOfIt);
    }
}
