package dev.coppice.model;

import java.util.List;

/**
 * An enum class.
 *
 * @param constants in the order of the database
 */
public record EnumClass(String className, List<Constant> constants) {

    /** A constant and the word that the database stores for it. */
    public record Constant(String name, String value) {}

    public EnumClass {
        constants = List.copyOf(constants);
    }
}
