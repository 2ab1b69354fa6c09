package dev.coppice.migrate.proof;

import dev.coppice.schema.testing.TestDatabase.Engine;

/** A trigger in the words of an engine that has triggers in SQL. */
final class TestTrigger {

    private TestTrigger() {}

    /**
     * For PostgreSQL a function besides.
     *
     * @param when as in {@code AFTER INSERT ON item}
     * @param what statements, each with a semicolon
     */
    static String of(Engine engine, String name, String when, String what) {
        return switch (engine) {
            case POSTGRESQL -> """
                    CREATE FUNCTION do_%1$s() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN %3$s IF TG_OP = ''DELETE'' THEN RETURN OLD; END IF; RETURN NEW; END';
                    CREATE TRIGGER %1$s %2$s FOR EACH ROW EXECUTE FUNCTION do_%1$s()
                    """.formatted(name, when, what.replace("'", "''"));
            default -> "CREATE TRIGGER %s %s FOR EACH ROW BEGIN %s END".formatted(name, when, what);
        };
    }
}
