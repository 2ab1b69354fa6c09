package dev.coppice.admin;

import java.util.List;

/**
 * How one resource of the API is shown.
 *
 * @param name the resource's type
 * @param title the attribute that names a row in links and pickers
 * @param attributes attributes and to-one relationships in the order on screen
 * @param tabs to-many relationships, each in a tab of its own
 */
public record AdminResource(String name, String title, List<AdminAttribute> attributes, List<String> tabs) {

    public AdminResource {
        attributes = List.copyOf(attributes);
        tabs = List.copyOf(tabs);
    }
}
