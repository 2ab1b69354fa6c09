package dev.coppice.admin;

import java.util.List;

/**
 * What an admin app shows.
 *
 * @param title the name of the app
 * @param resources in the order of the menu
 */
public record AdminApp(String title, List<AdminResource> resources) {

    public AdminApp {
        resources = List.copyOf(resources);
    }
}
