package dev.coppice.project.write;

import dev.coppice.project.ProjectPlan;
import java.nio.file.Path;

/**
 * A project that is on disk.
 *
 * @param folder its folder, absolute
 * @param plan what was written
 */
public record Written(Path folder, ProjectPlan plan) {}
