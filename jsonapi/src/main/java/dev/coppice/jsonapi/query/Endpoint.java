package dev.coppice.jsonapi.query;

/** What a URL leads to, which decides the parameters that it takes. */
public enum Endpoint {
    /** Any number of resources or identifiers: filter, sort, page, include, fields. */
    COLLECTION,
    /** All resources there are, without pages: filter, sort, fields. */
    EXPORT,
    /** At most one resource or identifier: include, fields. */
    SINGLE,
    /** No resource: no parameters. */
    NOTHING
}
