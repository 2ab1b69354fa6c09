package dev.coppice.jsonapi;

/** Names a resource that exists. The id is the encoded key, see {@link ResourceId}. */
public record ResourceIdentifier(String type, String id) implements Reference {}
