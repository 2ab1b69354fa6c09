package dev.coppice.admin;

import org.jspecify.annotations.Nullable;

/**
 * A button on a row that calls an endpoint of the owner.
 *
 * @param path below the API, with <code>{id}</code> where the row's id stands
 * @param confirm what is asked before; null to ask nothing
 */
public record AdminAction(
        String name,
        String label,
        String method,
        String path,
        @Nullable String confirm,
        Place place) {}
