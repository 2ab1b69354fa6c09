package dev.coppice.jsonapi;

/** Names a resource inside a document. */
public sealed interface Reference permits ResourceIdentifier, LocalIdentifier {

    String type();
}
