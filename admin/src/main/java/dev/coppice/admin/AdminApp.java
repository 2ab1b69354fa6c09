package dev.coppice.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an admin app shows.
 *
 * @param title the name of the app; null where nothing is said
 * @param locale its language; null where nothing is said
 * @param home what the first page says, in Markdown; null for nothing
 * @param resources in the order of the menu; null for all
 * @param charts on the first page
 */
public record AdminApp(
        @Nullable String title,
        @Nullable String locale,
        Theme theme,
        @Nullable String home,
        @Nullable List<AdminResource> resources,
        List<AdminChart> charts) {

    /**
     * Its colours.
     *
     * @param mode {@code light}, {@code dark} or {@code system}
     * @param primary {@code #rrggbb}; null for the usual one
     */
    public record Theme(String mode, @Nullable String primary) {

        /** As the browser is set. */
        public static final Theme SYSTEM = new Theme("system", null);
    }

    /** Of which nothing is said. */
    public static final AdminApp UNSAID = new AdminApp(null, null, Theme.SYSTEM, null, null, List.of());

    public AdminApp {
        resources = resources == null ? null : List.copyOf(resources);
        charts = List.copyOf(charts);
    }

    /** Shows these resources. */
    public static AdminApp of(String title, List<AdminResource> resources) {
        return new AdminApp(title, null, Theme.SYSTEM, null, resources, List.of());
    }
}
