package dev.coppice.model.infer;

import dev.coppice.model.EntityModel;

/** What a schema was understood to mean, and what had to be decided on the way. */
public record Inferred(EntityModel model, Report report) {}
