package dev.coppice.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one resource of the API is shown.
 *
 * @param name the resource's type
 * @param title the attribute that names a row in links and pickers; null where nothing is said
 * @param attributes attributes and to-one relationships in the order on screen; null for all
 * @param tabs to-many relationships, each in a tab of its own; null for all
 * @param history where it is noted what became of a row; null for nowhere
 */
public record AdminResource(
        String name,
        Looks looks,
        @Nullable String title,
        @Nullable List<AdminAttribute> attributes,
        @Nullable List<AdminTab> tabs,
        Listing listing,
        Allowed allowed,
        List<AdminAction> actions,
        @Nullable AdminHistory history,
        Place place) {

    /**
     * What is seen of it in the menu and above its pages; null where the model says it.
     *
     * @param order its place in the menu, lower ones first; null for that in the file
     */
    public record Looks(
            @Nullable String label,
            @Nullable String singular,
            @Nullable String icon,
            @Nullable String description,
            @Nullable String help,
            @Nullable Integer order,
            boolean hidden) {

        static final Looks PLAIN = new Looks(null, null, null, null, null, null, false);
    }

    /**
     * How its list begins.
     *
     * @param sort fields, {@code -} before those in descending order; null for that of the key
     * @param count how thoroughly rows are counted: {@code exact}, {@code capped}, {@code estimated} or {@code none}
     */
    public record Listing(@Nullable String sort, @Nullable Integer perPage, String count) {

        /** Of a file that says nothing: counted as far as it does no harm in a large table. */
        public static final Listing PLAIN = new Listing(null, null, "capped");
    }

    /** What the app offers to do, where the API allows it. */
    public record Allowed(boolean create, boolean edit, boolean delete) {

        static final Allowed ALL = new Allowed(true, true, true);
    }

    public AdminResource {
        attributes = attributes == null ? null : List.copyOf(attributes);
        tabs = tabs == null ? null : List.copyOf(tabs);
        actions = List.copyOf(actions);
    }

    /** One of which nothing is said. */
    public static AdminResource of(String name) {
        return new AdminResource(
                name, Looks.PLAIN, null, null, null, Listing.PLAIN, Allowed.ALL, List.of(), null, Place.NOWHERE);
    }

    /** The same one with this order of attributes and tabs. */
    public AdminResource showing(String title, List<AdminAttribute> attributes, List<AdminTab> tabs) {
        return new AdminResource(name, looks, title, attributes, tabs, listing, allowed, actions, history, place);
    }

    /** The same one under other words for many and for one of them; null for those that the model has. */
    public AdminResource called(@Nullable String label, @Nullable String singular) {
        return looking(new Looks(
                label, singular, looks.icon(), looks.description(), looks.help(), looks.order(), looks.hidden()));
    }

    /** The same one with this description. */
    public AdminResource describedAs(@Nullable String description) {
        return looking(new Looks(
                looks.label(),
                looks.singular(),
                looks.icon(),
                description,
                looks.help(),
                looks.order(),
                looks.hidden()));
    }

    private AdminResource looking(Looks changed) {
        return new AdminResource(name, changed, title, attributes, tabs, listing, allowed, actions, history, place);
    }
}
