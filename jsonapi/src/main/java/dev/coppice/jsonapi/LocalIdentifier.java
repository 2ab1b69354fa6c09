package dev.coppice.jsonapi;

/** Names a resource that is only being created, by a word that is valid inside one document. */
public record LocalIdentifier(String type, String lid) implements Reference {}
